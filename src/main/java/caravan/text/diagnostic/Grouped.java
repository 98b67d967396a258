package caravan.text.diagnostic;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One message for one cause: what is mistaken in the same way in the translations of a page is told
 * once, and so is a name that nothing has, wherever it is written. The first place, by file and
 * line, leads; the others are its {@link Diagnostic#places}. Unlike mistakes stay apart.
 */
public final class Grouped {
  private static final Pattern PAGE = Pattern.compile("content/([^/]+)/(.+)\\.md");

  /** Mistakes that one change mends wherever they show: what is named does not exist. */
  private static final Set<Code> OF_REPORT =
      EnumSet.of(
          Code.UNKNOWN_DATASET,
          Code.UNKNOWN_CODE,
          Code.UNKNOWN_NAME,
          Code.UNKNOWN_SOURCE,
          Code.UNKNOWN_UNIT,
          Code.UNKNOWN_REFERENCE,
          Code.NO_OBSERVATION,
          Code.BROKEN_LINK,
          Code.BROKEN_ANCHOR,
          Code.MISSING_ASSET);

  /** Each place of these is mended by itself. */
  private static final Set<Code> BY_ITSELF =
      EnumSet.of(Code.TYPOGRAPHY, Code.ENCODING, Code.TRANSLATION_DIFFERS, Code.TOO_MANY);

  private Grouped() {}

  /**
   * What tells one mistake from others.
   *
   * @param page without its language; empty for all of the report
   * @param number among those of the page that are alike, from 1
   */
  private record Key(Code code, Severity severity, String page, String cause, int number) {}

  /**
   * The mistakes with their places.
   *
   * @param found sorted by file and place
   */
  public static List<Diagnostic> of(List<Diagnostic> found) {
    Map<Object, List<Diagnostic>> groups = new LinkedHashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Diagnostic diagnostic : found) {
      groups.computeIfAbsent(key(diagnostic, counts), k -> new ArrayList<>()).add(diagnostic);
    }
    return groups.values().stream().map(Grouped::one).toList();
  }

  private static Object key(Diagnostic diagnostic, Map<String, Integer> counts) {
    String path = diagnostic.span().file().path();
    Matcher page = PAGE.matcher(path);
    boolean translated = page.matches();
    Code code = diagnostic.code();
    boolean language = code == Code.UNEXPECTED_FILE && diagnostic.isError();
    if (OF_REPORT.contains(code) || language) {
      String said = translated ? neutral(diagnostic, page.group(1)) : diagnostic.message();
      // "The series has no value": that of another expression is another one.
      said += said.startsWith("the ") ? '\0' + String.valueOf(diagnostic.cause()) : "";
      return new Key(code, diagnostic.severity(), "", said, 1);
    }
    if (!translated || BY_ITSELF.contains(code)) {
      // Nothing is equal to it.
      return new Object();
    }
    String cause = diagnostic.cause();
    String said = cause == null ? neutral(diagnostic, page.group(1)) : "= " + cause;
    int number = counts.merge(code.id() + '\0' + path + '\0' + said, 1, Integer::sum);
    return new Key(code, diagnostic.severity(), page.group(2), said, number);
  }

  /** The message without the language of the page's own folder. */
  private static String neutral(Diagnostic diagnostic, String language) {
    return diagnostic.message().replace("content/" + language + "/", "content/…/");
  }

  private static Diagnostic one(List<Diagnostic> alike) {
    Diagnostic first = alike.get(0);
    if (alike.size() == 1) {
      return first;
    }
    List<Place> places = new ArrayList<>(first.places());
    for (Diagnostic other : alike.subList(1, alike.size())) {
      String help = Objects.equals(other.help(), first.help()) ? null : other.help();
      places.add(new Place(other.span(), help, other.fix()));
      places.addAll(other.places());
    }
    return first.places(places);
  }
}
