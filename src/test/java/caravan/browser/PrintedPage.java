package caravan.browser;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A page of a site as it comes from a printer.
 *
 * @param sheets the text of each sheet of paper, in the order in which it was drawn
 * @param width of the first sheet, in points
 * @param height of the first sheet, in points
 * @param first a small picture of the first sheet
 */
record PrintedPage(List<String> sheets, float width, float height, BufferedImage first) {
  /**
   * Prints the page that a browser shows.
   *
   * @param format A4 or Letter
   */
  static PrintedPage of(Page page, String format) {
    byte[] pdf =
        page.pdf(
            new Page.PdfOptions().setFormat(format).setPreferCSSPageSize(false).setOutline(false));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> sheets = new ArrayList<>();
      for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(sheet);
        stripper.setEndPage(sheet);
        sheets.add(stripper.getText(document));
      }
      PDRectangle box = document.getPage(0).getMediaBox();
      BufferedImage first = new PDFRenderer(document).renderImageWithDPI(0, 20);
      return new PrintedPage(sheets, box.getWidth(), box.getHeight(), first);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of the first sheet, from 0, whose text has these letters; -1 for none. */
  int sheetWith(String letters) {
    for (int sheet = 0; sheet < sheets.size(); sheet++) {
      if (letters(sheets.get(sheet)).contains(letters)) {
        return sheet;
      }
    }
    return -1;
  }

  /**
   * All letters of the text, as if it stood on one long sheet.
   *
   * @param head what stands at the head of every sheet but the first
   */
  String letters(String head, int from) {
    StringBuilder all = new StringBuilder();
    for (int sheet = from; sheet < sheets.size(); sheet++) {
      all.append(body(sheet, head));
    }
    return all.toString();
  }

  /** The letters of one sheet without its head and its number, which are drawn in any order. */
  String body(int sheet, String head) {
    String number = (sheet + 1) + Integer.toString(sheets.size());
    String title = sheet == 0 ? "" : letters(head);
    String text = letters(sheets.get(sheet));
    for (String margins : List.of(number + title, title + number)) {
      if (text.startsWith(margins)) {
        return text.substring(margins.length());
      }
      if (text.endsWith(margins)) {
        return text.substring(0, text.length() - margins.length());
      }
    }
    return text.startsWith(title) && text.endsWith(number)
        ? text.substring(title.length(), text.length() - number.length())
        : text;
  }

  /** Letters and digits alone: where lines end does not matter. */
  static String letters(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
    return out.toString();
  }
}
