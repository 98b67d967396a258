package caravan.report.citation;

import caravan.model.data.DataShapes;
import caravan.report.citation.EntryRun.Look;
import de.undercouch.citeproc.csl.internal.RenderContext;
import de.undercouch.citeproc.csl.internal.SBibliography;
import de.undercouch.citeproc.csl.internal.TokenBuffer;
import de.undercouch.citeproc.csl.internal.behavior.FormattingAttributes;
import de.undercouch.citeproc.csl.internal.format.BaseFormat;
import de.undercouch.citeproc.output.Bibliography;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the list with marks for its looks and links ({@link RunMarks}); it knows no others
 * than italics, bold, raised and lowered text.
 */
final class EntryFormat extends BaseFormat {
  private static final Pattern CODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

  @Override
  protected String doFormatCitation(TokenBuffer buffer, RenderContext context) {
    return format(buffer);
  }

  @Override
  protected String doFormatBibliographyEntry(TokenBuffer buffer, RenderContext context, int index) {
    return format(buffer);
  }

  @Override
  public String getName() {
    return "caravan";
  }

  @Override
  protected String doFormatLink(String text, String address) {
    return isWeb(address) ? RunMarks.link(text, address) : text;
  }

  @Override
  public Bibliography makeBibliography(String[] entries, SBibliography style) {
    return new Bibliography(entries);
  }

  /** The text as it is: the templates write it as HTML. */
  @Override
  protected String escape(String text) {
    return text;
  }

  /**
   * The address is one of the web: the reader of the sources has seen to it, and this does again.
   */
  @Override
  protected String formatURL(String address) {
    return isWeb(address) ? RunMarks.link(readable(address), address) : address;
  }

  @Override
  protected String formatDOI(String doi) {
    return RunMarks.link(doi, doiAddress(doi));
  }

  /** The address of a DOI, which may be written as one. */
  static String doiAddress(String doi) {
    String name = doi.replaceFirst("^(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)", "");
    StringBuilder out = new StringBuilder("https://doi.org/");
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if ((c >= '0' && c <= '9')
          || (c >= 'A' && c <= 'Z')
          || (c >= 'a' && c <= 'z')
          || "-._~!$'()*+,;=:@/".indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append('%')
            .append(Character.forDigit(c >> 4, 16))
            .append(Character.forDigit(c & 15, 16));
      }
    }
    return out.toString();
  }

  static boolean isWeb(String address) {
    return address.matches(DataShapes.WEB);
  }

  /** An address with the letters that it stands for; the link itself keeps it as it is. */
  static String readable(String address) {
    Matcher coded = CODED.matcher(address);
    return coded.replaceAll(
        found -> {
          String text = decoded(found.group());
          return Matcher.quoteReplacement(text == null ? found.group() : text);
        });
  }

  private static @Nullable String decoded(String coded) {
    byte[] bytes = new byte[coded.length() / 3];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(coded.substring(3 * i + 1, 3 * i + 3), 16);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.codePoints().allMatch(Character::isLetter) ? text : null;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  @Override
  protected String openFontStyle(int style) {
    return RunMarks.begin(Look.ITALIC);
  }

  @Override
  protected String closeFontStyle(int style) {
    return RunMarks.end(Look.ITALIC);
  }

  @Override
  protected String openFontWeight(int weight) {
    return RunMarks.begin(Look.BOLD);
  }

  @Override
  protected String closeFontWeight(int weight) {
    return RunMarks.end(Look.BOLD);
  }

  @Override
  protected String openVerticalAlign(int align) {
    return RunMarks.begin(look(align));
  }

  @Override
  protected String closeVerticalAlign(int align) {
    return RunMarks.end(look(align));
  }

  private static Look look(int align) {
    return align == FormattingAttributes.VA_SUB ? Look.LOWERED : Look.RAISED;
  }
}
