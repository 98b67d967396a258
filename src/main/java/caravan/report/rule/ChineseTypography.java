package caravan.report.rule;

import caravan.report.prose.Passage;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.Fix;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Warns of signs in Chinese text that are certainly not meant: half-width punctuation between
 * characters, and stars that make no emphasis.
 */
public final class ChineseTypography {
  private static final Map<String, String> WIDE =
      Map.of(",", "，", ".", "。", ":", "：", ";", "；", "?", "？", "!", "！", "(", "（", ")", "）");

  private static final String HAN = "[\\p{IsHan}、。，：；？！（）《》“”]";

  /** A sign behind a character, ahead of another or of the end; brackets around characters. */
  private static final Pattern NARROW =
      Pattern.compile(
          "(?<=\\p{IsHan})[,.:;?!](?=\\s?"
              + HAN
              + "|\\s*$)|(?<=\\p{IsHan})\\((?=\\p{IsHan})|(?<=\\p{IsHan})\\)(?=\\s?"
              + HAN
              + "|\\s*$)");

  private static final Pattern STARS = Pattern.compile("\\*\\*");

  private ChineseTypography() {}

  /** Reports what is wrong in a passage. */
  public static void check(Passage passage, Diagnostics out) {
    SourceText text = passage.text();
    Matcher narrow = NARROW.matcher(text.text());
    while (narrow.find()) {
      Span sign = text.span(narrow.start(), narrow.end());
      sign(sign, narrow.group(), withBlank(sign, text, narrow.end()), out);
    }
    Matcher stars = STARS.matcher(text.text());
    while (stars.find()) {
      stars(text.span(stars.start(), stars.end()), out);
    }
  }

  /** A sign with the blank behind it, which a wide one has in itself; not at the end of a line. */
  private static Span withBlank(Span sign, SourceText text, int end) {
    boolean blank = end < text.length() && text.text().charAt(end) == ' ';
    Span with = blank ? sign.to(text.span(end, end + 1)) : sign;
    return with.text().equals(sign.text() + " ") ? with : sign;
  }

  private static void sign(Span span, String sign, Span replaced, Diagnostics out) {
    String wide = WIDE.getOrDefault(sign, sign);
    // Behind a backslash, or as an entity, it is meant.
    if (span.text().equals(sign)) {
      out.add(
          Diagnostic.warning(
                  Code.TYPOGRAPHY, span, "a half-width \"" + sign + "\" between Chinese characters")
              .help("write " + wide)
              .fix(new Fix(replaced, wide)));
    }
  }

  private static void stars(Span span, Diagnostics out) {
    if (span.text().equals("**")) {
      out.add(
          Diagnostic.warning(
                  Code.TYPOGRAPHY, span, "these stars make no emphasis; readers see them")
              .help("put punctuation outside of the stars: **真**，她, not **真，**她"));
    }
  }
}
