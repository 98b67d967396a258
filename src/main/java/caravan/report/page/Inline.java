package caravan.report.page;

import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a paragraph, heading or cell, as its author wrote it. Immutable. */
public sealed interface Inline {
  /** Where it stands. */
  Span span();

  /** The parts in it. */
  default List<Inline> parts() {
    return List.of();
  }

  /** The same with other parts in it. */
  default Inline with(List<Inline> parts) {
    return this;
  }

  /**
   * Words as readers see them, each character with its place.
   *
   * @param isFixed whether they were written as a name, such as {@code &nbsp;}, so that no
   *     typographer changes them
   */
  record Words(SourceText text, boolean isFixed) implements Inline {
    @Override
    public Span span() {
      return text.span();
    }
  }

  /** Code between backticks. */
  record CodeWords(Span span, SourceText text) implements Inline {}

  /**
   * A sign that stands for what its author wrote: the box of a task.
   *
   * @param shown what readers see
   */
  record Sign(Span span, String shown) implements Inline {}

  /** A tag of HTML that is not obeyed: readers see it as it stands. */
  record Tag(SourceText text) implements Inline {
    @Override
    public Span span() {
      return text.span();
    }
  }

  /** The end of a line within a paragraph. */
  record LineEnd(Span span, Kind kind) implements Inline {
    /** What it is to readers. */
    public enum Kind {
      /** The end of a line. */
      HARD,
      /** The same, by a tag of HTML. */
      TAG,
      /** A blank. */
      BLANK,
      /** Nothing, as between Chinese characters. */
      NOTHING
    }

    /** Whether words on either side of it are apart. */
    boolean isBlank() {
      return kind != Kind.NOTHING;
    }
  }

  /** Words that stand out. */
  record Styled(Span span, Style style, List<Inline> parts) implements Inline {
    public Styled {
      parts = List.copyOf(parts);
    }

    @Override
    public Styled with(List<Inline> others) {
      return new Styled(span, style, others);
    }
  }

  /** How words stand out. */
  enum Style {
    EMPHASIS("em"),
    STRONG("strong"),
    DELETED("del"),
    LOWERED("sub"),
    RAISED("sup");

    private final String tag;

    Style(String tag) {
      this.tag = tag;
    }

    /** Its element in HTML. */
    String tag() {
      return tag;
    }

    /** Whether it is written with tags of HTML. */
    boolean isTagged() {
      return this == LOWERED || this == RAISED;
    }
  }

  /**
   * What has the form of a reference and is none: {@code [so]}.
   *
   * @param before what readers see ahead of its words
   * @param isImage whether it has the form of an image, of which all is {@code before}
   */
  record Bracketed(Span span, String before, List<Inline> parts, String after, boolean isImage)
      implements Inline {
    public Bracketed {
      parts = List.copyOf(parts);
    }

    @Override
    public Bracketed with(List<Inline> others) {
      return new Bracketed(span, before, others, after, isImage);
    }
  }

  /** The mark of a footnote; as a text where there is no such note. */
  record NoteMark(SourceText text, @Nullable NoteMention mention) implements Inline {
    @Override
    public Span span() {
      return text.span();
    }
  }

  /** Words that are marked as deliberately not bound to data: {@code [19](=!)}. */
  record Unbound(Span span, List<Inline> parts) implements Inline {
    /** The destination by which it is written. */
    static final String MARK = "=!";

    public Unbound {
      parts = List.copyOf(parts);
    }

    @Override
    public Unbound with(List<Inline> others) {
      return new Unbound(span, others);
    }
  }

  /** Words around which something is referred to: a link, a figure, a citation in brackets. */
  record Around(Span span, Reference reference, @Nullable Meaning meaning, List<Inline> parts)
      implements Inline, Referring {
    public Around {
      parts = List.copyOf(parts);
    }

    @Override
    public Around with(List<Inline> others) {
      return new Around(span, reference, meaning, others);
    }
  }

  /**
   * What names something else by itself: an address, {@code @fig-a}, {@code @source}.
   *
   * @param span with the brackets around an address
   */
  record Named(Span span, SourceText text, Reference reference, @Nullable Meaning meaning)
      implements Inline, Referring {}
}
