package caravan.site.template;

import caravan.site.view.Html;
import caravan.site.view.View;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Shows Java values to templates, and only these: text, whole numbers, truth values, lists, maps
 * keyed by text, {@link Html} and {@link View} records. A record is a hash of its components; no
 * value has methods. This is narrower than FreeMarker's member access policies, which filter what a
 * bean wrapper would offer: here there is nothing to filter.
 */
final class ViewWrapper implements ObjectWrapper {
  private final Map<Class<?>, Map<String, Method>> components = new ConcurrentHashMap<>();

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    if (value == null) {
      return null;
    } else if (value instanceof TemplateModel model) {
      return model;
    } else if (value instanceof String text) {
      return new SimpleScalar(text);
    } else if (value instanceof Boolean truth) {
      return truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    } else if (value instanceof Integer number) {
      return new SimpleNumber(number);
    } else if (value instanceof Html html) {
      return HTMLOutputFormat.INSTANCE.fromMarkup(html.markup());
    } else if (value instanceof View view) {
      return new ViewModel(view, components.computeIfAbsent(view.getClass(), ViewWrapper::read));
    } else if (value instanceof List<?> list) {
      return new ListModel(list);
    } else if (value instanceof Map<?, ?> map) {
      return new MapModel(map);
    }
    throw new TemplateModelException("Templates cannot see a " + value.getClass().getName() + ".");
  }

  private static Map<String, Method> read(Class<?> record) {
    Map<String, Method> accessors = new LinkedHashMap<>();
    for (RecordComponent component : record.getRecordComponents()) {
      accessors.put(component.getName(), component.getAccessor());
    }
    return accessors;
  }

  private final class ViewModel implements TemplateHashModel {
    private final View view;
    private final Map<String, Method> accessors;

    ViewModel(View view, Map<String, Method> accessors) {
      this.view = view;
      this.accessors = accessors;
    }

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
      Method accessor = accessors.get(name);
      if (accessor == null) {
        // Not "missing", as null is: a slip of the pen must not pass for an absent value.
        throw new TemplateModelException(
            view.getClass().getSimpleName()
                + " has no \""
                + name
                + "\"; it has: "
                + String.join(", ", accessors.keySet()));
      }
      try {
        return wrap(accessor.invoke(view));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new TemplateModelException("Cannot read \"" + name + "\".", e);
      }
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }

  private final class ListModel implements TemplateSequenceModel {
    private final List<?> list;

    ListModel(List<?> list) {
      this.list = list;
    }

    @Override
    public @Nullable TemplateModel get(int index) throws TemplateModelException {
      return index >= 0 && index < list.size() ? wrap(list.get(index)) : null;
    }

    @Override
    public int size() {
      return list.size();
    }
  }

  private final class MapModel implements TemplateHashModel {
    private final Map<?, ?> map;

    MapModel(Map<?, ?> map) {
      this.map = map;
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
      return wrap(map.get(key));
    }

    @Override
    public boolean isEmpty() {
      return map.isEmpty();
    }
  }
}
