package caravan.chart.spec;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values as text, such that equal values have equal texts and different ones different texts:
 * records, lists, types of charts, and what they are made of. Stateless.
 */
public final class Canonical {
  private Canonical() {}

  /**
   * The text of a value.
   *
   * @throws IllegalArgumentException if it holds something that is not a value, such as a lambda
   */
  public static String of(Object value) {
    StringBuilder out = new StringBuilder(4096);
    write(value, out);
    return out.toString();
  }

  private static void write(@Nullable Object value, StringBuilder out) {
    if (value == null) {
      out.append('~');
    } else if (value instanceof List<?> list) {
      out.append('[').append(list.size()).append(' ');
      list.forEach(each -> write(each, out));
      out.append(']');
    } else if (value instanceof Record record) {
      out.append('(').append(record.getClass().getName()).append(' ');
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        write(component(record, component), out);
      }
      out.append(')');
    } else if (value instanceof ChartType type) {
      text('t', type.word() + ' ' + type.drawnFrom(), out);
    } else if (value instanceof Enum<?> constant) {
      text('e', constant.getDeclaringClass().getName() + '.' + constant.name(), out);
    } else if (value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Character) {
      text(value.getClass().getSimpleName().charAt(0), value.toString(), out);
    } else {
      throw new IllegalArgumentException("not a value: " + value.getClass().getName());
    }
  }

  /** With its length before it, so that no text looks like the end of another. */
  private static void text(char kind, String text, StringBuilder out) {
    out.append(kind).append(text.length()).append(':').append(text);
  }

  private static @Nullable Object component(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
