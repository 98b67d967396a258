package caravan.report.citation;

import caravan.text.encode.Escape;
import java.util.List;
import java.util.stream.Collectors;

/** References in pieces, as texts that tests can compare. */
public final class EntryTexts {
  private EntryTexts() {}

  /** The text alone. */
  public static String plain(List<EntryRun> runs) {
    return runs.stream().map(EntryRun::text).collect(Collectors.joining());
  }

  /** With all that is known of the pieces, as the templates write it. */
  static String html(List<EntryRun> runs) {
    return runs.stream().map(EntryTexts::html).collect(Collectors.joining());
  }

  private static String html(EntryRun run) {
    String html = Escape.html(run.text());
    if (run.role() == EntryRun.Role.TITLE) {
      String lang = run.language() == null ? "" : " lang=\"" + run.language() + "\"";
      html = "<cite" + lang + ">" + html + "</cite>";
    }
    if (run.address() != null) {
      String kind = run.role() == EntryRun.Role.ADDRESS ? " class=\"url\"" : "";
      String href = Escape.html(run.address());
      html = "<a" + kind + " href=\"" + href + "\" rel=\"noopener\">" + html + "</a>";
    }
    return run.looks().contains(EntryRun.Look.ITALIC) ? "<i>" + html + "</i>" : html;
  }
}
