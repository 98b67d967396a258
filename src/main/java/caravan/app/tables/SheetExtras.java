package caravan.app.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet has beside its cells.
 *
 * @param merged areas of cells that are one, by their first row
 * @param hidden columns, from 1
 * @param marked texts with raised digits, by their cells
 */
record SheetExtras(
    Map<Integer, List<CellRange>> merged, SortedSet<Integer> hidden, Map<String, String> marked) {
  private static final long MOST_BYTES = 512L << 20;
  private static final int MOST_MERGED = 100_000;
  private static final int MOST_COLUMNS = 16_384;
  private static final String CELL = "[A-Z]{1,3}[1-9]\\d{0,6}";

  private static final String FOLDER = "xl/";

  SheetExtras {
    merged = Map.copyOf(merged);
    marked = Map.copyOf(marked);
  }

  /**
   * Those of a sheet.
   *
   * @param id of the sheet in the workbook
   * @param raised texts with raised digits, by their numbers in the workbook
   * @throws ImportFault where its cells stand where none can
   */
  static SheetExtras of(Archive archive, @Nullable String id, Map<Integer, String> raised)
      throws IOException, ImportFault {
    String path = id == null ? null : targets(archive).get(id);
    Reader found = new Reader(raised);
    try (InputStream in = path == null ? null : archive.open(path, MOST_BYTES)) {
      if (in != null) {
        SafeXml.each(in, found);
      }
    } catch (XMLStreamException e) {
      throw Archive.damaged();
    }
    if (found.odd) {
      throw Archive.damaged();
    }
    return new SheetExtras(found.merged, found.hidden, found.marked);
  }

  /** The paths of sheets by their ids. */
  private static Map<String, String> targets(Archive archive) throws IOException, ImportFault {
    Map<String, String> targets = new HashMap<>();
    try (InputStream in = archive.open(FOLDER + "_rels/workbook.xml.rels", MOST_BYTES)) {
      if (in != null) {
        SafeXml.each(
            in,
            new SafeXml.Elements() {
              @Override
              public void start(XMLStreamReader at, String name) {
                String id = SafeXml.attribute(at, "Id");
                String target = SafeXml.attribute(at, "Target");
                if (id != null && target != null) {
                  targets.put(id, target.startsWith("/") ? target.substring(1) : FOLDER + target);
                }
              }

              @Override
              public void end(String name, String text) {}
            });
      }
    } catch (XMLStreamException e) {
      throw Archive.damaged();
    }
    return targets;
  }

  private static final class Reader implements SafeXml.Elements {
    private final Map<Integer, List<CellRange>> merged = new HashMap<>();
    private final SortedSet<Integer> hidden = new TreeSet<>();
    private final Map<String, String> marked = new HashMap<>();
    private final Map<Integer, String> raised;
    private String cell = "";
    private int count;
    private boolean odd;

    Reader(Map<Integer, String> raised) {
      this.raised = raised;
    }

    @Override
    public void start(XMLStreamReader element, String name) {
      switch (name) {
        case "mergeCell" -> {
          String ref = SafeXml.attribute(element, "ref");
          CellRange range = ref == null ? null : CellRange.parse(ref);
          if (range != null && count++ < MOST_MERGED) {
            merged.computeIfAbsent(range.firstRow(), row -> new ArrayList<>()).add(range);
          }
        }
        case "col" -> {
          String is = SafeXml.attribute(element, "hidden");
          if (is != null && is.matches("1|true")) {
            int first = number(SafeXml.attribute(element, "min"));
            int last = Math.min(number(SafeXml.attribute(element, "max")), MOST_COLUMNS);
            for (int column = first; column > 0 && column <= last; column++) {
              hidden.add(column);
            }
          }
        }
        case "c" -> {
          String ref = SafeXml.attribute(element, "r");
          CellRange at = ref == null ? null : ref.matches(CELL) ? CellRange.parse(ref) : null;
          odd |= ref != null && (at == null || at.firstColumn() > MOST_COLUMNS);
          boolean shared = "s".equals(SafeXml.attribute(element, "t"));
          cell = shared && ref != null ? ref : "";
        }
        case "row" -> {
          String row = SafeXml.attribute(element, "r");
          odd |= row != null && !row.matches("[1-9]\\d{0,6}");
        }
        default -> {}
      }
    }

    private static int number(@Nullable String text) {
      return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    @Override
    public void end(String name, String text) {
      if (name.equals("v") && !cell.isEmpty() && text.matches("\\d{1,9}")) {
        String own = raised.get(Integer.valueOf(text));
        if (own != null) {
          marked.put(cell, own);
        }
      }
    }
  }

  /** Texts with raised digits, which are marks of notes, by their numbers in the workbook. */
  static Map<Integer, String> raised(Archive archive) throws IOException, ImportFault {
    Map<Integer, String> raised = new HashMap<>();
    try (InputStream in = archive.open(FOLDER + "sharedStrings.xml", MOST_BYTES)) {
      if (in != null) {
        SafeXml.each(in, new Raised(raised));
      }
    } catch (XMLStreamException e) {
      throw Archive.damaged();
    }
    return raised;
  }

  private static final class Raised implements SafeXml.Elements {
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final Map<Integer, String> found;
    private final StringBuilder text = new StringBuilder();
    private int number;
    private boolean isRaised;
    private boolean any;
    private boolean phonetic;

    Raised(Map<Integer, String> found) {
      this.found = found;
    }

    @Override
    public void start(XMLStreamReader at, String name) {
      switch (name) {
        case "si" -> {
          text.setLength(0);
          any = false;
        }
        case "r" -> isRaised = false;
        case "rPh" -> phonetic = true;
        case "vertAlign" -> isRaised |= "superscript".equals(SafeXml.attribute(at, "val"));
        default -> {}
      }
    }

    @Override
    public void end(String name, String own) {
      if (name.equals("t") && !phonetic) {
        boolean mark = isRaised && own.strip().matches("\\d{1,2}\\)?");
        any |= mark;
        text.append(mark ? marked(own.strip()) : own);
      } else if (name.equals("rPh")) {
        phonetic = false;
      } else if (name.equals("r")) {
        isRaised = false;
      } else if (name.equals("si")) {
        if (any) {
          found.put(number, text.toString());
        }
        number++;
      }
    }

    private static String marked(String digits) {
      StringBuilder marked = new StringBuilder();
      digits.chars().forEach(c -> marked.append(c == ')' ? ')' : DIGITS.charAt(c - '0')));
      return marked.toString();
    }
  }
}
