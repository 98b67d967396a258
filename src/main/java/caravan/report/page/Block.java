package caravan.report.page;

import caravan.text.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a page that stands by itself. Immutable. */
public sealed interface Block {
  /** Where it stands. */
  Span span();

  /** The blocks in it, in their order. */
  default List<? extends Block> blocks() {
    return List.of();
  }

  /** The words in it, where it holds words and no blocks. */
  default List<Inline> parts() {
    return List.of();
  }

  /**
   * The same with other blocks and words in it.
   *
   * @param blocks in the place of {@link #blocks}
   * @param parts in the place of {@link #parts}
   */
  default Block with(List<Block> blocks, List<Inline> parts) {
    return this;
  }

  /**
   * A paragraph.
   *
   * @param isBare whether it is an item of a list without blank lines, which is no paragraph to
   *     readers
   */
  record Paragraph(Span span, boolean isBare, List<Inline> parts) implements Block {
    public Paragraph {
      parts = List.copyOf(parts);
    }

    @Override
    public Paragraph with(List<Block> inner, List<Inline> words) {
      return new Paragraph(span, isBare, words);
    }
  }

  /** A heading. */
  record Title(Heading heading, List<Inline> parts) implements Block {
    public Title {
      parts = List.copyOf(parts);
    }

    @Override
    public Title with(List<Block> inner, List<Inline> words) {
      return new Title(heading, words);
    }

    @Override
    public Span span() {
      return heading.span();
    }
  }

  /**
   * A quote, or an alert, which is written as one: {@code > [!NOTE]}.
   *
   * @param alert its kind in small letters; null for a quote
   */
  record Quote(Span span, @Nullable String alert, List<Block> blocks) implements Block {
    public Quote {
      blocks = List.copyOf(blocks);
    }

    @Override
    public Quote with(List<Block> inner, List<Inline> words) {
      return new Quote(span, alert, inner);
    }
  }

  /**
   * A list.
   *
   * @param start the first number; null where it is not numbered
   */
  record Items(Span span, @Nullable Integer start, List<Item> blocks) implements Block {
    public Items {
      blocks = List.copyOf(blocks);
    }

    @Override
    public Items with(List<Block> inner, List<Inline> words) {
      return new Items(span, start, inner.stream().map(Item.class::cast).toList());
    }
  }

  /**
   * An item of a list.
   *
   * @param isTight whether it stands without blank lines
   */
  record Item(Span span, boolean isTight, List<Block> blocks) implements Block {
    public Item {
      blocks = List.copyOf(blocks);
    }

    @Override
    public Item with(List<Block> inner, List<Inline> words) {
      return new Item(span, isTight, inner);
    }
  }

  /**
   * Code.
   *
   * @param language as its author named it; empty for none
   * @param text with the end of its last line
   */
  record Code(Span span, boolean isFenced, String language, String text) implements Block {}

  /** A line across the page. */
  record Rule(Span span) implements Block {}

  /**
   * A table.
   *
   * @param head how many of its rows are its head
   */
  record Grid(Span span, int head, List<Row> blocks) implements Block {
    public Grid {
      blocks = List.copyOf(blocks);
    }

    @Override
    public Grid with(List<Block> inner, List<Inline> words) {
      return new Grid(span, head, inner.stream().map(Row.class::cast).toList());
    }
  }

  /** A row of a table. */
  record Row(Span span, List<Cell> blocks) implements Block {
    public Row {
      blocks = List.copyOf(blocks);
    }

    @Override
    public Row with(List<Block> inner, List<Inline> words) {
      return new Row(span, inner.stream().map(Cell.class::cast).toList());
    }
  }

  /** A cell of a table. */
  record Cell(Span span, Align align, List<Inline> parts) implements Block {
    public Cell {
      parts = List.copyOf(parts);
    }

    @Override
    public Cell with(List<Block> inner, List<Inline> words) {
      return new Cell(span, align, words);
    }
  }

  /** On which side of its column a cell stands. */
  enum Align {
    LEFT,
    CENTER,
    RIGHT
  }

  /**
   * The text of a footnote, where its author wrote it.
   *
   * @param number by which readers know it, from 1; null where no mark refers to it
   */
  record Note(Span span, @Nullable Integer number, List<Block> blocks) implements Block {
    public Note {
      blocks = List.copyOf(blocks);
    }

    @Override
    public Note with(List<Block> inner, List<Inline> words) {
      return new Note(span, number, inner);
    }
  }

  /** A chart or table. */
  record Exhibit(Span span, Reference reference, @Nullable Meaning meaning)
      implements Block, Referring {}
}
