package caravan.site.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A worksheet: lines of text, or a table with lines above it. */
public sealed interface Sheet {
  /** What the tab says. */
  String name();

  /**
   * Lines one below the other, such as a cover.
   *
   * @param lines the first of which is the title
   */
  record Lines(String name, List<Line> lines) implements Sheet {
    public Lines {
      Objects.requireNonNull(name, "name");
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line.
   *
   * @param address where it leads, with {@code https://} or {@code http://}; null for nowhere
   */
  record Line(String text, Look look, @Nullable String address) {
    public Line {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(look, "look");
    }

    public static Line title(String text) {
      return new Line(text, Look.TITLE, null);
    }

    public static Line heading(String text) {
      return new Line(text, Look.HEADING, null);
    }

    public static Line text(String text) {
      return new Line(text, Look.TEXT, null);
    }
  }

  /** What a line is. */
  enum Look {
    TITLE,
    HEADING,
    TEXT
  }

  /**
   * A table.
   *
   * @param above lines above it, the first of which is the title
   * @param id the table's own name: letters, digits and underscores
   * @param rows each with a cell for each column: a text, a {@link BigDecimal} or null for an empty
   *     one, which the lines above explain
   */
  record Table(
      String name,
      List<Line> above,
      String id,
      List<Column> columns,
      List<? extends List<? extends @Nullable Object>> rows)
      implements Sheet {
    public Table {
      Objects.requireNonNull(name, "name");
      above = List.copyOf(above);
      columns = List.copyOf(columns);
      if (columns.isEmpty() || rows.isEmpty()) {
        throw new IllegalArgumentException("an empty table");
      }
    }
  }

  /**
   * A column of a table.
   *
   * @param width in characters
   */
  record Column(String title, int width) {
    public Column {
      Objects.requireNonNull(title, "title");
    }
  }
}
