package caravan.report.prose;

import caravan.language.typesetting.Typography;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Markdown that was parsed, as a tree: a page's body, or a text such as a title. Immutable;
 * thread-safe.
 */
public final class Prose {
  private final SourceText source;
  private final List<Block> blocks;
  private final boolean isInline;
  private final boolean missesCharts;
  private final List<Referring> referring;

  /**
   * @param source what was parsed
   * @param isInline whether it is a text such as a title, whose paragraphs readers don't see
   * @param missesCharts whether there are charts or tables that could not be read
   */
  public Prose(SourceText source, List<Block> blocks, boolean isInline, boolean missesCharts) {
    this.source = source;
    this.blocks = List.copyOf(blocks);
    this.isInline = isInline;
    this.missesCharts = missesCharts;
    this.referring = Tree.of(this.blocks, Referring.class);
  }

  private Prose(SourceText source) {
    this.source = source;
    this.blocks = new Unread<>();
    this.isInline = false;
    this.missesCharts = false;
    this.referring = new Unread<>();
  }

  /**
   * A text of which nothing was read but where it stands: whoever asks for more has forgotten that.
   */
  public static Prose unread(SourceText source) {
    return new Prose(source);
  }

  /** Whether it was read. */
  public boolean isRead() {
    return !(blocks instanceof Unread);
  }

  /** Stands for what was not read. */
  private static final class Unread<T> extends AbstractList<T> {
    @Override
    public T get(int index) {
      throw new IllegalStateException("this text was not read");
    }

    @Override
    public int size() {
      throw new IllegalStateException("this text was not read");
    }
  }

  /** All of it. */
  public Span span() {
    return source.span();
  }

  /** Its blocks, in their order. */
  public List<Block> blocks() {
    return blocks;
  }

  /** What refers to something else, in the order of the text. */
  public List<Referring> referring() {
    return referring;
  }

  /** What is referred to, in the order of the text. */
  public List<Reference> references() {
    return referring.stream().map(Referring::reference).toList();
  }

  /**
   * What refers to something else and is shown, in the order in which readers meet it: notes stand
   * behind the block that first mentions them.
   */
  public List<Referring> reading() {
    List<Referring> met = new ArrayList<>();
    for (SideNotes.Noted noted : new SideNotes(this).blocks()) {
      if (!(noted.block() instanceof Block.Note)) {
        met.addAll(Tree.of(List.of(noted.block()), Referring.class));
      }
      met.addAll(Tree.of(noted.notes(), Referring.class));
    }
    return met;
  }

  /**
   * The same text, whose references know what was found.
   *
   * @param resolutions as many as there are references, in their order
   */
  public Prose resolved(List<? extends Resolution> resolutions) {
    if (resolutions.size() != referring.size()) {
      throw new IllegalArgumentException("each reference is looked up");
    }
    Iterator<? extends Resolution> next = resolutions.iterator();
    List<Block> looked =
        Tree.map(
            blocks,
            inline -> {
              if (inline instanceof Inline.Around a) {
                return new Inline.Around(a.span(), a.reference(), next.next(), a.parts());
              }
              return inline instanceof Inline.Named n
                  ? new Inline.Named(n.span(), n.text(), n.reference(), next.next())
                  : inline;
            },
            exhibit -> new Block.Exhibit(exhibit.span(), exhibit.reference(), next.next()));
    return new Prose(source, looked, isInline, missesCharts);
  }

  /** How many marks of footnotes readers see. */
  public int footnoteMarks() {
    return (int)
        Tree.of(blocks, Inline.NoteMark.class).stream()
            .filter(mark -> mark.mention() != null)
            .count();
  }

  /** The headings, in the order of the text. */
  public List<Heading> headings() {
    return Tree.of(blocks, Block.Title.class).stream().map(Block.Title::heading).toList();
  }

  /**
   * The headings with what their references say.
   *
   * @param texts what a reference without text of its own says
   */
  public List<Heading> headings(Function<Referring, String> texts) {
    return Tree.of(blocks, Block.Title.class).stream()
        .map(title -> title.heading().saying(PlainText.line(title.parts(), texts)))
        .toList();
  }

  /** Whether there are charts or tables that could not be read, which was reported. */
  public boolean missesCharts() {
    return missesCharts;
  }

  /**
   * The HTML.
   *
   * @param fragments asked once for each reference
   */
  public String html(Fragments fragments) {
    return ProseWriter.html(this, fragments, heading -> "", false);
  }

  /**
   * The same, set as a typographer would, with something beside each heading, such as a link to it.
   *
   * @param beside trusted HTML; a heading with none stands by itself
   * @param typography of the text's language
   */
  public String html(Fragments fragments, Function<Heading, String> beside, Typography typography) {
    return ProseWriter.html(typeset(typography), fragments, beside, false);
  }

  /**
   * The same, with the places of its blocks in the attribute {@code data-at}, as {@link #place}
   * writes them: for a preview, not for readers.
   */
  public String htmlWithPlaces(
      Fragments fragments, Function<Heading, String> beside, Typography typography) {
    return ProseWriter.html(typeset(typography), fragments, beside, true);
  }

  /** The same text as a typographer would set it. */
  private Prose typeset(Typography typography) {
    return new Prose(source, Typeset.of(blocks, typography), isInline, missesCharts);
  }

  /** A place as a preview has it: line and column of the first character, and the last line. */
  public static String place(Span span) {
    int last = span.end() > span.start() ? span.file().line(span.end() - 1) : span.line();
    return span.line() + ":" + span.column() + "-" + last;
  }

  /**
   * The text without markup.
   *
   * @param texts what a reference says that does not stand around words of its own
   */
  public String plain(Function<Referring, String> texts) {
    return PlainText.of(blocks, texts);
  }

  /**
   * The text without markup, taken apart at its headings; the first part is what stands ahead of
   * them, perhaps nothing.
   *
   * @param texts what a reference says; null: what it stands around
   */
  public List<Section> sections(Function<Referring, @Nullable String> texts) {
    return Sections.of(blocks, texts);
  }

  /**
   * The text without markup, block by block; a row of a table is one.
   *
   * @param texts what a reference says; null: what it stands around
   */
  public List<TextBlock> textBlocks(Function<Referring, @Nullable String> texts) {
    return Sections.blocks(blocks, texts);
  }

  /** Whether it says anything that can be read out; a figure does. */
  public boolean hasWords() {
    return !plain(one -> one.reference() instanceof Reference.ToFigure ? "1" : "").isBlank();
  }

  /** The text block by block, without markup and without what is bound to data. */
  public List<Passage> passages() {
    return Passages.of(blocks);
  }

  /** What is marked as deliberately not bound, with its brackets: {@code [19](=!)}. */
  public List<Span> marked() {
    List<Block> shown =
        blocks.stream().filter(b -> !(b instanceof Block.Note n) || n.number() != null).toList();
    return Tree.of(shown, Inline.Unbound.class).stream().map(Inline.Unbound::span).toList();
  }

  /** What was parsed. */
  SourceText source() {
    return source;
  }

  boolean isInline() {
    return isInline;
  }

  /** The notes that readers see, by their numbers. */
  List<Block.Note> notes() {
    List<Block.Note> notes = new ArrayList<>();
    for (Block.Note note : Tree.of(blocks, Block.Note.class)) {
      if (note.number() != null) {
        notes.add(note);
      }
    }
    notes.sort(Comparator.comparing(note -> Objects.requireNonNull(note.number())));
    return notes;
  }
}
