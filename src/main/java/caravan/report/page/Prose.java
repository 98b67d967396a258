package caravan.report.page;

import caravan.language.typesetting.Typography;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Markdown that was parsed: a page's body, or a text such as a title. What in it refers to
 * something else is listed in {@link #references()}, in the order of the text. Immutable;
 * thread-safe.
 */
public final class Prose {
  private final SourceText text;
  private final Node document;
  private final Marks marks;
  private final List<Reference> references;
  private final boolean inline;
  private final boolean missesCharts;

  /**
   * A reference in a node: the whole node, or, in plain text, a part of it.
   *
   * @param start offset in the parsed text
   */
  record Placed(int index, int start, int end) {}

  /**
   * What is known of the nodes of a text.
   *
   * @param placed the references in each
   * @param headings in the order of the text
   */
  record Marks(
      Map<Node, List<Placed>> placed, Notes notes, Tags tags, Map<Node, Heading> headings) {
    Marks {
      placed = Collections.unmodifiableMap(new IdentityHashMap<>(placed));
      headings = Collections.unmodifiableMap(new LinkedHashMap<>(headings));
    }
  }

  Prose(
      SourceText text,
      Node document,
      Marks marks,
      List<Reference> references,
      boolean inline,
      boolean missesCharts) {
    this.text = text;
    this.document = document;
    this.marks = marks;
    this.references = List.copyOf(references);
    this.inline = inline;
    this.missesCharts = missesCharts;
  }

  /** All of it. */
  public Span span() {
    return text.span();
  }

  /** What refers to something else, in the order of the text. */
  public List<Reference> references() {
    return references;
  }

  /** How many marks of footnotes readers see. */
  public int footnoteMarks() {
    return marks.notes().marks();
  }

  /** The headings, in the order of the text. */
  public List<Heading> headings() {
    return List.copyOf(marks.headings().values());
  }

  /**
   * The headings with what their references say.
   *
   * @param texts what a reference without text of its own says, by its index
   */
  public List<Heading> headings(Function<Integer, String> texts) {
    return marks.headings().entrySet().stream()
        .map(entry -> entry.getValue().saying(PlainText.of(this, entry.getKey(), texts)))
        .toList();
  }

  /** Whether there are charts or tables that could not be read, which was reported. */
  public boolean missesCharts() {
    return missesCharts;
  }

  /**
   * The HTML, sanitised but for what the fragments hold, which is trusted.
   *
   * @param fragments what each reference becomes, by its index in {@link #references()}
   */
  public String html(Function<Integer, Fragment> fragments) {
    return html(fragments, heading -> "");
  }

  /**
   * The same, with something beside each heading, such as a link to it.
   *
   * @param beside trusted HTML; a heading with none stands by itself
   */
  public String html(Function<Integer, Fragment> fragments, Function<Heading, String> beside) {
    return ProseRenderer.html(this, fragments, beside, null, false);
  }

  /**
   * The same, set as a typographer would.
   *
   * @param typography of the text's language
   */
  public String html(
      Function<Integer, Fragment> fragments,
      Function<Heading, String> beside,
      Typography typography) {
    return ProseRenderer.html(this, fragments, beside, new Typeset(this, typography), false);
  }

  /**
   * The same, with the places of its blocks in the attribute {@code data-at}, as {@link #place}
   * writes them: for a preview, not for readers.
   */
  public String htmlWithPlaces(
      Function<Integer, Fragment> fragments,
      Function<Heading, String> beside,
      Typography typography) {
    return ProseRenderer.html(this, fragments, beside, new Typeset(this, typography), true);
  }

  /** A place as a preview has it: line and column of the first character, and the last line. */
  public static String place(Span span) {
    int last = span.end() > span.start() ? span.file().line(span.end() - 1) : span.line();
    return span.line() + ":" + span.column() + "-" + last;
  }

  /** The place of a stretch of the parsed text. */
  String place(int start, int end) {
    return place(text.span(start, end));
  }

  /**
   * The text without markup.
   *
   * @param texts what a figure without text of its own says, by its index
   */
  public String plain(Function<Integer, String> texts) {
    return PlainText.of(this, texts);
  }

  /**
   * The text without markup, taken apart at its headings; the first part is what stands ahead of
   * them, perhaps nothing.
   *
   * @param texts what a reference says, by its index; null: what it stands around
   */
  public List<Section> sections(Function<Integer, @Nullable String> texts) {
    return Sections.of(this, texts);
  }

  /**
   * The text without markup, block by block; a row of a table is one.
   *
   * @param texts what a reference says, by its index; null: what it stands around
   */
  public List<TextBlock> blocks(Function<Integer, @Nullable String> texts) {
    return Sections.blocks(this, texts);
  }

  /** Whether it says anything that can be read out; a figure does. */
  boolean hasWords() {
    return !plain(i -> references.get(i) instanceof Reference.ToFigure ? "1" : "").isBlank();
  }

  /** The text block by block, without markup and without what is bound to data. */
  public List<Passage> passages() {
    return new Passages(this, text).found();
  }

  /** What is marked as deliberately not bound, with its brackets: {@code [19](=!)}. */
  public List<Span> marked() {
    return new Passages(this, text).marks();
  }

  /** What was parsed. */
  SourceText source() {
    return text;
  }

  Node document() {
    return document;
  }

  List<Placed> placed(Node node) {
    return marks.placed().getOrDefault(node, List.of());
  }

  @Nullable Heading heading(Node node) {
    return marks.headings().get(node);
  }

  Notes notes() {
    return marks.notes();
  }

  Tags tags() {
    return marks.tags();
  }

  boolean isInline() {
    return inline;
  }
}
