package caravan.report.each;

import caravan.expression.evaluate.Moment;
import caravan.report.page.Wording;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells of {@code {latest}} on a page that names no series for it: readers would see the braces.
 * Leaves texts as they are.
 */
public final class LatestUnnamed implements Wording {
  private static final String BEGIN = "{" + Moment.LATEST;
  private static final Pattern WORD =
      Pattern.compile("\\{" + Moment.LATEST + "(?:-\\d+)?(?:\\|\\s*[A-Za-z]*\\s*)?\\}");

  private final Diagnostics out;

  private LatestUnnamed(Diagnostics out) {
    this.out = out;
  }

  /** For a page on which braces stand for nothing. */
  public static Wording of(SourceFile file, Diagnostics out) {
    return file.text().contains(BEGIN) ? new LatestUnnamed(out) : NONE;
  }

  @Override
  public SourceText worded(SourceText text, Place place) {
    String words = text.text();
    Matcher word = WORD.matcher(words);
    int at = words.contains(BEGIN) ? 0 : words.length();
    while (at < words.length()) {
      int behind = BraceText.behindVerbatim(words, at, words.length(), place);
      if (behind == at && word.region(at, words.length()).lookingAt()) {
        out.error(
            Code.UNKNOWN_PLACEHOLDER,
            text.span(at, word.end()),
            "nothing on this page is called \"" + Moment.LATEST + "\"",
            "name its series in the front matter, \"latest: …\", or write \\{ for a brace that"
                + " readers see");
      }
      at = Math.max(behind, at + 1);
    }
    return text;
  }
}
