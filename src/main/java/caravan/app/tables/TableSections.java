package caravan.app.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rows of one cell within a table. Where the rows below each of them have the same names, such a
 * row says of what they are: exports, then imports. Else it is a note. For one table.
 */
final class TableSections {
  /** A table with more rows is a list. */
  private static final int MOST_ROWS = 100_000;

  private static final int MOST_NOTES = 100;

  private final Set<String> names = new HashSet<>();
  private final Set<List<String>> own = new HashSet<>();
  private final List<String> headings = new ArrayList<>();
  private final List<String> trailing = new ArrayList<>();
  private String section = "";
  private boolean repeated;
  private boolean broken;

  /** A row of one cell. */
  void heading(String text) {
    if (trailing.size() < MOST_NOTES) {
      trailing.add(text);
    }
  }

  /** The section of a row whose first cell has a name. */
  String of(String name) {
    if (!trailing.isEmpty()) {
      section = trailing.get(trailing.size() - 1);
      headings.addAll(trailing);
      trailing.clear();
    }
    if (!broken) {
      repeated |= !names.add(name);
      broken = !own.add(List.of(section, name)) || own.size() > MOST_ROWS;
    }
    return section;
  }

  /** Whether rows are told apart by their sections only. */
  boolean areNeeded() {
    return repeated && !broken;
  }

  /** What is no section. */
  List<String> notes() {
    List<String> notes = new ArrayList<>(areNeeded() ? List.of() : headings);
    notes.addAll(trailing);
    return notes.subList(0, Math.min(MOST_NOTES, notes.size()));
  }
}
