package caravan.site.sheet;

import caravan.files.pack.FixedZip;
import caravan.files.pack.ZipParts;
import caravan.text.encode.Escape;
import caravan.text.source.GivenUp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Table;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook as XLSX; the same workbook has the same bytes everywhere. A table begins in the
 * first column, is marked up as one, and has a row of names; nothing is merged, hidden, filled or
 * frozen. Texts are texts whatever they begin with: a formula is none. A number has the digits that
 * it states. For one workbook and one thread.
 */
public final class WorkbookWriter {
  private static final String FONT = "Arial";
  private static final int SIZE = 12;
  private static final int SIZE_HEADING = 14;
  private static final int SIZE_TITLE = 16;
  private static final double WIDTH_OF_LINES = 90;

  /** As many rows are put out at a time, so that a large sheet need not be held. */
  private static final int CHUNK = 2_000;

  /** The digits that programs for spreadsheets keep of a number. */
  private static final int DIGITS = 15;

  private final Workbook workbook;
  private final Set<String> tabs = CellText.none();

  private WorkbookWriter(Workbook workbook) {
    this.workbook = workbook;
  }

  /** The bytes of a workbook. */
  public static byte[] write(Workbook workbook) {
    try {
      return new WorkbookWriter(workbook).write();
    } catch (IOException e) {
      throw new UncheckedIOException("a file in memory can be written to", e);
    }
  }

  private byte[] write() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (org.dhatim.fastexcel.Workbook made =
        new org.dhatim.fastexcel.Workbook(out, "Caravan", "1.0")) {
      made.setCompressionLevel(0);
      made.setGlobalDefaultFont(FONT, SIZE);
      for (Sheet sheet : workbook.sheets()) {
        Worksheet worksheet = made.newWorksheet(CellText.tab(sheet.name(), tabs));
        worksheet.setFitToPage(true);
        worksheet.fitToHeight((short) 0);
        if (workbook.rightToLeft()) {
          worksheet.rightToLeft();
        }
        if (sheet instanceof Sheet.Table table) {
          table(worksheet, table);
        } else if (sheet instanceof Sheet.Lines lines) {
          worksheet.width(0, WIDTH_OF_LINES);
          lines(worksheet, lines.lines(), true);
        }
        worksheet.finish();
      }
    }
    return packed(out.toByteArray());
  }

  private static void lines(Worksheet sheet, List<Sheet.Line> lines, boolean wrapped) {
    for (int row = 0; row < lines.size(); row++) {
      Sheet.Line line = lines.get(row);
      if (line.address() == null) {
        sheet.value(row, 0, CellText.of(line.text()));
      } else {
        sheet.hyperlink(row, 0, new HyperLink(line.address(), CellText.of(line.text())));
      }
      StyleSetter style = sheet.style(row, 0);
      // Above a table a line runs on over the columns.
      style.wrapText(wrapped).verticalAlignment("top").horizontalAlignment("left");
      switch (line.look()) {
        case TITLE -> style.bold().fontSize(SIZE_TITLE);
        case HEADING -> style.bold().fontSize(SIZE_HEADING);
        case TEXT -> {
          if (line.address() != null) {
            style.underlined();
          }
        }
      }
      style.set();
    }
  }

  private static void table(Worksheet sheet, Sheet.Table table) throws IOException {
    lines(sheet, table.above(), false);
    int head = table.above().size();
    Set<String> taken = CellText.none();
    String[] names = new String[table.columns().size()];
    for (int c = 0; c < names.length; c++) {
      Sheet.Column column = table.columns().get(c);
      names[c] = CellText.column(column.title(), taken);
      boolean number = table.rows().get(0).get(c) instanceof BigDecimal;
      sheet.width(c, column.width());
      sheet.value(head, c, names[c]);
      StyleSetter style = sheet.style(head, c);
      style.bold().wrapText(true).horizontalAlignment(number ? "right" : "left").set();
    }
    Table marked =
        sheet.range(head, 0, head + table.rows().size(), names.length - 1).createTable(names);
    marked.setName(table.id()).setDisplayName(table.id()).setTotalsRowShown(false);
    marked.styleInfo().setStyleName("TableStyleLight1").setShowRowStripes(false);
    for (int r = 0; r < table.rows().size(); r++) {
      List<? extends @Nullable Object> row = table.rows().get(r);
      for (int c = 0; c < names.length; c++) {
        cell(sheet, head + 1 + r, c, row.get(c));
      }
      if (r % CHUNK == CHUNK - 1) {
        GivenUp.check();
        sheet.flush();
      }
    }
  }

  private static void cell(Worksheet sheet, int row, int column, @Nullable Object cell) {
    if (cell instanceof BigDecimal number) {
      BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
      if (plain.precision() > DIGITS) {
        // As a number it would lose digits.
        sheet.value(row, column, plain.toPlainString());
        sheet.style(row, column).horizontalAlignment("right").verticalAlignment("top").set();
      } else {
        sheet.value(row, column, plain);
        String format = "#,##0" + (plain.scale() == 0 ? "" : "." + "0".repeat(plain.scale()));
        StyleSetter style = sheet.style(row, column);
        style.format(format).horizontalAlignment("right").verticalAlignment("top").set();
      }
    } else if (cell instanceof String text) {
      sheet.value(row, column, CellText.of(text));
      StyleSetter style = sheet.style(row, column);
      style.wrapText(true).horizontalAlignment("left").verticalAlignment("top").set();
    } else if (cell != null) {
      throw new IllegalArgumentException("no cell for " + cell.getClass());
    }
  }

  /** With times, properties and a deflater that are the same everywhere. */
  private byte[] packed(byte[] bytes) throws IOException {
    FixedZip zip = new FixedZip();
    for (Map.Entry<String, InputStream> part : ZipParts.of(bytes).entrySet()) {
      String name = part.getKey();
      if (name.equals("docProps/core.xml")) {
        add(zip, name, properties());
      } else if (name.equals("xl/styles.xml")) {
        // Black is not the same as the reader's own colour of texts.
        add(zip, name, text(part.getValue()).replace("<color rgb=\"FF000000\"/>", ""));
      } else if (name.startsWith("xl/tables/")) {
        // Buttons to filter are in the way of those who listen.
        add(zip, name, text(part.getValue()).replaceFirst("<autoFilter [^>]*/>", ""));
      } else {
        zip.add(name, part.getValue());
      }
    }
    return zip.bytes();
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void add(FixedZip zip, String name, String text) {
    zip.add(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private String properties() {
    StringBuilder out = new StringBuilder(1_024);
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
    out.append("<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/");
    out.append("metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"");
    out.append(" xmlns:dcterms=\"http://purl.org/dc/terms/\"");
    out.append(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
    property(out, "dc:title", workbook.title());
    property(out, "dc:creator", workbook.creator());
    property(out, "dc:description", workbook.description());
    property(out, "dc:language", workbook.language());
    if (workbook.date() != null) {
      for (String name : List.of("created", "modified")) {
        out.append("<dcterms:").append(name).append(" xsi:type=\"dcterms:W3CDTF\">");
        out.append(workbook.date()).append("T00:00:00Z</dcterms:").append(name).append('>');
      }
    }
    return out.append("</cp:coreProperties>").toString();
  }

  private static void property(StringBuilder out, String name, @Nullable String text) {
    if (text != null) {
      out.append('<').append(name).append('>').append(Escape.xml(text));
      out.append("</").append(name).append('>');
    }
  }
}
