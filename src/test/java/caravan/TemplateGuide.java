package caravan;

import caravan.site.template.Templates;
import caravan.site.view.Html;
import caravan.site.view.SiteView;
import caravan.site.view.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of docs/templates.md that are made from the templates, the views and the styles. */
final class TemplateGuide {
  private static final Path TEMPLATES = Path.of("templates");
  private static final Path VIEWS = Path.of("src/main/java/caravan/site/view");
  private static final Path CALLS = Path.of("src/main/java/caravan/site/template/Templates.java");

  /** A method of {@link Templates}: its name, the template, and what that sees. */
  private static final Pattern CALL =
      Pattern.compile(
          "public String (\\w+)\\([^)]*\\) \\{\\s+return render\\(\\s*\"([^\"]+)\",\\s*"
              + "Map\\.of\\((.*?)\\)\\);",
          Pattern.DOTALL);

  private static final Pattern SEEN = Pattern.compile("\"(\\w+)\", (\\w+)(\\.site\\(\\))?");

  private static final Pattern RECORD =
      Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*public record (\\w+)\\(", Pattern.DOTALL);

  private static final Pattern COMMENT = Pattern.compile("<#--\\s*(.*?)\\s*-->", Pattern.DOTALL);

  private static final Pattern TOKEN =
      Pattern.compile("  (--[\\w-]+): ([^;]+); /\\* (.*?) \\*/|  /\\* (.*?) \\*/\n");

  private TemplateGuide() {}

  /**
   * What the source says of a record.
   *
   * @param about it, without the names that templates know it by
   * @param components by name
   */
  private record Said(String about, Map<String, String> components) {}

  /** The custom properties of the style sheet, group by group. */
  static String tokens() {
    String css = Program.read(TEMPLATES.resolve("assets/style.css"));
    String root = css.substring(css.indexOf(":root {"), css.indexOf("}\n"));
    StringBuilder out = new StringBuilder();
    Matcher token = TOKEN.matcher(root);
    while (token.find()) {
      out.append(
          token.group(4) != null
              ? "\n**%s**\n\n| token | is | default |\n| --- | --- | --- |\n"
                  .formatted(token.group(4))
              : "| `%s` | %s | `%s` |\n".formatted(token.group(1), token.group(3), token.group(2)));
    }
    return out.toString();
  }

  /** Each template with what it gets. */
  static String templates() {
    StringBuilder out = new StringBuilder("\n| template | is | gets |\n| --- | --- | --- |\n");
    calls()
        .forEach(
            (template, seen) ->
                out.append(
                    "| `%s` | %s | %s |\n"
                        .formatted(
                            template,
                            comment(template),
                            seen.entrySet().stream()
                                .map(one -> "`" + one.getKey() + "`: " + link(one.getValue()))
                                .collect(Collectors.joining("<br>")))));
    out.append("\nWhat several of them share is in files of their own:\n\n");
    out.append("| template | is |\n| --- | --- |\n");
    for (String file : files()) {
      if (!calls().containsKey(file)) {
        out.append("| `%s` | %s |\n".formatted(file, comment(file)));
      }
    }
    return out.toString();
  }

  /** Each view with its components. */
  static String views() {
    Map<Class<?>, String> views = new TreeMap<>(Comparator.comparing(TemplateGuide::name));
    for (Map<String, Class<?>> seen : calls().values()) {
      seen.values().forEach(type -> collect(type, views));
    }
    Map<Class<?>, Said> said = said(views.keySet());
    StringBuilder out = new StringBuilder();
    for (Class<?> view : views.keySet()) {
      Said of = said.getOrDefault(view, new Said("", Map.of()));
      out.append("\n### %s\n\n%s\n\n".formatted(name(view), of.about()));
      out.append("| component | type | is |\n| --- | --- | --- |\n");
      for (RecordComponent component : view.getRecordComponents()) {
        out.append(
            "| `%s` | %s | %s |\n"
                .formatted(
                    component.getName(),
                    type(component),
                    of.components().getOrDefault(component.getName(), "")));
      }
    }
    return out.toString();
  }

  /** The templates that the program asks for, with the views by the names they have there. */
  private static Map<String, Map<String, Class<?>>> calls() {
    Map<String, Map<String, Class<?>>> calls = new TreeMap<>();
    Matcher call = CALL.matcher(Program.read(CALLS));
    while (call.find()) {
      Method method = method(call.group(1));
      Map<String, Class<?>> seen = new LinkedHashMap<>();
      Matcher one = SEEN.matcher(call.group(3));
      while (one.find()) {
        seen.put(one.group(1), seen(method, one.group(2), one.group(3) != null));
      }
      calls.put(call.group(2), seen);
    }
    return calls;
  }

  private static Class<?> seen(Method method, String parameter, boolean itsSite) {
    Class<?>[] types = method.getParameterTypes();
    // Where there are two, the first is the site.
    Class<?> type = types[parameter.equals("site") ? 0 : types.length - 1];
    return itsSite || parameter.equals("site") ? SiteView.class : type;
  }

  private static Method method(String name) {
    return Stream.of(Templates.class.getMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** A view and all that it holds. */
  private static void collect(Class<?> view, Map<Class<?>, String> views) {
    if (views.put(view, "") == null) {
      for (RecordComponent component : view.getRecordComponents()) {
        Class<?> held = held(component.getGenericType());
        if (View.class.isAssignableFrom(held)) {
          collect(held, views);
        }
      }
    }
  }

  /** The type of a value, or of those in a list or map. */
  private static Class<?> held(Type type) {
    if (type instanceof ParameterizedType list) {
      Type[] of = list.getActualTypeArguments();
      return held(of[of.length - 1]);
    }
    return (Class<?>) type;
  }

  private static String type(RecordComponent component) {
    AnnotatedType type = component.getAnnotatedType();
    String name = type(component.getGenericType());
    return type.isAnnotationPresent(Nullable.class) ? name + ", or nothing" : name;
  }

  private static String type(Type type) {
    if (type instanceof ParameterizedType list) {
      Type[] of = list.getActualTypeArguments();
      return of.length == 1 ? "list of " + type(of[0]) : type(of[1]) + " by name";
    }
    Class<?> one = (Class<?>) type;
    if (View.class.isAssignableFrom(one)) {
      return link(one);
    }
    return one == String.class
        ? "text"
        : one == Html.class
            ? "HTML"
            : one == boolean.class ? "true or false" : one == int.class ? "number" : one.getName();
  }

  private static String link(Class<?> view) {
    String name = name(view);
    return "[%s](#%s)".formatted(name, name.toLowerCase(Locale.ROOT).replace(".", ""));
  }

  private static String name(Class<?> view) {
    Class<?> outer = view.getDeclaringClass();
    return outer == null ? view.getSimpleName() : name(outer) + "." + view.getSimpleName();
  }

  private static Map<Class<?>, Said> said(Iterable<Class<?>> views) {
    Map<Class<?>, Said> said = new HashMap<>();
    for (Class<?> view : views) {
      Class<?> file = view.getDeclaringClass() == null ? view : view.getDeclaringClass();
      Matcher record = RECORD.matcher(Program.read(VIEWS.resolve(file.getSimpleName() + ".java")));
      while (record.find()) {
        if (record.group(2).equals(view.getSimpleName())) {
          said.put(view, read(record.group(1)));
        }
      }
    }
    return said;
  }

  /** The comment of a record, taken apart. */
  private static Said read(String comment) {
    String text = comment.replaceAll("(?m)^\\s*\\*", "");
    String[] parts = text.split("@param ", -1);
    Map<String, String> components = new LinkedHashMap<>();
    for (int i = 1; i < parts.length; i++) {
      String[] param = parts[i].strip().split("\\s+", 2);
      components.put(param[0], markdown(param[1]));
    }
    return new Said(
        markdown(parts[0]).replaceFirst(" ?Templates see it as (`\\w+`)[^.]*\\.", ""), components);
  }

  private static String markdown(String javadoc) {
    return javadoc
        .strip()
        .replaceAll("\\s+", " ")
        .replaceAll("\\{@code ([^}]*)}", "`$1`")
        .replaceAll("\\{@link (\\w+)#(\\w+)(?:\\(\\))?}", "`$2` of $1")
        .replaceAll("\\{@link #(\\w+)(?:\\(\\))?}", "`$1`")
        .replaceAll("\\{@link (\\w+)}", "$1")
        .replace("|", "\\|");
  }

  /** What a template says of itself at its beginning. */
  private static String comment(String template) {
    Matcher comment = COMMENT.matcher(Program.read(TEMPLATES.resolve(template)));
    return comment.find()
        ? comment
            .group(1)
            .replaceAll("\\s+", " ")
            .replaceAll("(<\\w+>)", "`$1`")
            .replace("|", "\\|")
        : "";
  }

  private static List<String> files() {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      List<String> names = new ArrayList<>();
      files
          .map(file -> TEMPLATES.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".ftlh"))
          .sorted()
          .forEach(names::add);
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
