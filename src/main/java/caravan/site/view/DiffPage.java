package caravan.site.view;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What changed for a reader between two states of a report. Templates see it as {@code diff}.
 * Everything in it is in the order in which it is to be shown.
 *
 * @param before how people call the earlier state
 * @param after how people call the later state
 * @param empty whether nothing changed for a reader
 * @param summary all of it in a sentence
 * @param errors a sentence about the errors of the states; null where there are none
 * @param problems the errors of the later state
 * @param wrong how many figures no longer agree with the data
 * @param passages how many passages of text changed
 * @param values how many values of the data changed
 * @param chartStyle the style sheet that drawings of charts need; null where none changed
 * @param fonts those that drawings of charts need
 * @param numbers numbers in the text that nothing checks
 * @param figures figures that changed, but for those that follow
 * @param slight figures that changed slightly
 * @param exhibits charts and tables that changed
 * @param pages pages that came in, are gone or stand elsewhere
 * @param lags translations that fell behind
 * @param texts passages that changed, page by page
 * @param data values of the data that changed, dataset by dataset
 * @param sources entries of the sources that changed
 * @param links links to other addresses that changed
 * @param settings settings and names that changed
 * @param files files of the look that changed
 */
public record DiffPage(
    String before,
    String after,
    boolean empty,
    String summary,
    @Nullable String errors,
    List<Problem> problems,
    int wrong,
    int passages,
    int values,
    @Nullable Html chartStyle,
    List<Font> fonts,
    List<Unchecked> numbers,
    List<Figure> figures,
    List<Figure> slight,
    List<Exhibit> exhibits,
    List<Move> pages,
    List<Lag> lags,
    List<PageTexts> texts,
    List<Dataset> data,
    List<Named> sources,
    List<Named> links,
    List<Named> settings,
    List<Named> files)
    implements View {
  public DiffPage {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(summary, "summary");
    problems = List.copyOf(problems);
    fonts = List.copyOf(fonts);
    numbers = List.copyOf(numbers);
    figures = List.copyOf(figures);
    slight = List.copyOf(slight);
    exhibits = List.copyOf(exhibits);
    pages = List.copyOf(pages);
    lags = List.copyOf(lags);
    texts = List.copyOf(texts);
    data = List.copyOf(data);
    sources = List.copyOf(sources);
    links = List.copyOf(links);
    settings = List.copyOf(settings);
    files = List.copyOf(files);
  }

  /**
   * A piece of a text.
   *
   * @param text plain text
   * @param role {@code same}, {@code removed}, {@code added}, {@code figure} for a figure whose
   *     sentence is what it was, or {@code code} for what is typed somewhere
   */
  public record Piece(String text, String role) implements View {}

  /**
   * A text in a language of the report.
   *
   * @param language its code
   * @param pieces one after the other
   */
  public record Text(String language, List<Piece> pieces) implements View {
    public Text {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * A place in a file of the report.
   *
   * @param text the file, the line and perhaps the column
   * @param href where the code host shows it; null where that is not known
   */
  public record Place(String text, @Nullable String href) implements View {
    public Place {
      Checks.optionalHref(href, "href");
    }
  }

  /**
   * An error of the later state.
   *
   * @param place where; null where it has no place
   * @param said what is wrong
   * @param cells for tables that don't agree with one another: the cells, and what each says
   */
  public record Problem(@Nullable Place place, List<Piece> said, List<Cell> cells) implements View {
    public Problem {
      said = List.copyOf(said);
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell that an error names.
   *
   * @param place where it is written
   * @param said what it says
   */
  public record Cell(Place place, String said) implements View {}

  /**
   * A font.
   *
   * @param data the file, in Base64
   * @param range the characters for which it is used, as CSS writes them
   */
  public record Font(String data, String range) implements View {}

  /**
   * A number that nothing checks.
   *
   * @param what the number, and how it came to be unchecked
   * @param place where it is written
   * @param page the title of its page
   * @param details what it was, what is wrong with it, and what to write
   * @param context the words around it; null where the details say enough
   */
  public record Unchecked(
      String what, Place place, Text page, List<Text> details, @Nullable Text context)
      implements View {
    public Unchecked {
      details = List.copyOf(details);
    }
  }

  /**
   * A figure that changed.
   *
   * @param wrong whether it no longer agrees with the data
   * @param gone whether it is there no more
   * @param was what it said; null where it said the same, or was not there
   * @param text what it says, or said where it is gone
   * @param delta by how much its value changed, as {@code +0.8 %}; null where that says nothing
   * @param where the page, and where on it
   * @param languages the codes of the languages in which it changed
   * @param sentence in which it stands
   * @param why it changed
   * @param details what is wrong with it, and what it is computed from, as far as that is new
   * @param place where it is written
   * @param others the languages of its translations
   * @param translations the sentence in these languages
   */
  public record Figure(
      boolean wrong,
      boolean gone,
      @Nullable Text was,
      Text text,
      @Nullable String delta,
      String where,
      String languages,
      Text sentence,
      String why,
      List<String> details,
      Place place,
      String others,
      List<Text> translations)
      implements View {
    public Figure {
      details = List.copyOf(details);
      translations = List.copyOf(translations);
    }
  }

  /**
   * A chart or table that changed.
   *
   * @param title its message
   * @param where the page, its id, and whether it came in, is gone or changed
   * @param languages the codes of the languages in which it changed
   * @param notes what changed besides its values
   * @param before null where it was not there
   * @param after null where it is there no more
   * @param values of a chart, those that changed
   * @param count how many they are, in words
   * @param open whether they are shown at once
   */
  public record Exhibit(
      Text title,
      String where,
      String languages,
      List<String> notes,
      @Nullable Side before,
      @Nullable Side after,
      List<Value> values,
      String count,
      boolean open)
      implements View {
    public Exhibit {
      notes = List.copyOf(notes);
      values = List.copyOf(values);
    }
  }

  /**
   * A chart or table in one of the states.
   *
   * @param chart its drawing; null for a table, and for a chart where too many changed
   * @param table null for a chart
   */
  public record Side(@Nullable Html chart, @Nullable Table table) implements View {}

  /**
   * A table.
   *
   * @param head the heads of its columns, the first of them that of the rows
   * @param rows from top to bottom
   */
  public record Table(List<String> head, List<Row> rows) implements View {
    public Table {
      head = List.copyOf(head);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row of a table.
   *
   * @param head what it is called
   * @param cells {@code same} pieces, and {@code removed} or {@code added} ones where they changed
   */
  public record Row(String head, List<Piece> cells) implements View {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A value of a chart that changed.
   *
   * @param name of the value
   * @param before a dash where there was none
   * @param after a dash where there is none
   */
  public record Value(String name, String before, String after) implements View {}

  /**
   * A page that came in, is gone, or stands elsewhere.
   *
   * @param kind {@code added}, {@code removed} or {@code moved}
   * @param before its address in the site; null for one that came in
   * @param after its address in the site; null for one that is gone
   * @param title of the page
   * @param advice what would help those who follow old links; empty for nothing
   */
  public record Move(
      String kind, @Nullable String before, @Nullable String after, Text title, List<Piece> advice)
      implements View {
    public Move {
      advice = List.copyOf(advice);
    }
  }

  /**
   * A page that changed in some of its languages only.
   *
   * @param page its name
   * @param behind the languages in which it did not change, or less
   * @param ahead those in which it did
   * @param what is missing
   */
  public record Lag(String page, String behind, String ahead, String what) implements View {}

  /**
   * The passages of a page that changed.
   *
   * @param title of the page
   * @param passages in the order of the page
   */
  public record PageTexts(Text title, List<Passage> passages) implements View {
    public PageTexts {
      passages = List.copyOf(passages);
    }
  }

  /**
   * A passage that changed.
   *
   * @param what it is and what happened to it: {@code paragraph edited}
   * @param text before and after
   */
  public record Passage(String what, Text text) implements View {}

  /**
   * The values of a dataset that changed.
   *
   * @param name of the dataset
   * @param rows in the order of the files
   */
  public record Dataset(String name, List<Observation> rows) implements View {
    public Dataset {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A value of the data that changed.
   *
   * @param name what was observed, and when
   * @param ref how expressions name it
   * @param before what it was; a dash where it was not there
   * @param beforeStatus what the status of that meant; null for a normal value
   * @param after what it is; a dash where it is gone
   * @param afterStatus what the status of that means; null for a normal value
   * @param what happened to it
   * @param remarks that came in
   * @param formerSource who said so before; null where that is the same
   * @param source who says so
   * @param figures how many figures rest on it
   */
  public record Observation(
      String name,
      String ref,
      String before,
      @Nullable String beforeStatus,
      String after,
      @Nullable String afterStatus,
      String what,
      List<String> remarks,
      @Nullable String formerSource,
      String source,
      int figures)
      implements View {
    public Observation {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Something with a name that changed: a source, a link, a setting, a file.
   *
   * @param name what it is
   * @param before null where it came in
   * @param after null where it is gone
   */
  public record Named(String name, @Nullable String before, @Nullable String after)
      implements View {}
}
