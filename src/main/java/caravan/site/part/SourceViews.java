package caravan.site.part;

import caravan.model.data.Bibliography;
import caravan.model.data.SourceEntry;
import caravan.report.citation.Cite;
import caravan.report.citation.EntryRun;
import caravan.report.citation.FormattedSources;
import caravan.report.citation.Mention;
import caravan.report.prose.Reference.Citation;
import caravan.report.prose.Reference.CitationForm;
import caravan.report.resolve.SourcePaths;
import caravan.report.resolved.Resolved;
import caravan.site.view.CitationView;
import caravan.site.view.SourceItem;
import caravan.site.view.SourceRef;
import caravan.site.view.SourceUseGroup;
import caravan.site.view.TextRun;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sources as entries of a list and as mentions. Thread-safe. */
public final class SourceViews {
  private final Bibliography bibliography;
  private final FormattedSources formatted;
  private final Messages words;
  private final String language;
  private final @Nullable SourceUses uses;

  /**
   * @param uses where the sources are used on the page; null where nobody asks
   */
  public SourceViews(
      Bibliography bibliography,
      FormattedSources formatted,
      Messages words,
      String language,
      @Nullable SourceUses uses) {
    this.bibliography = bibliography;
    this.formatted = formatted;
    this.words = words;
    this.language = language;
    this.uses = uses;
  }

  /** The list of a page's sources, with the ways back to their uses. */
  public List<SourceItem> list(Collection<String> ids) {
    return list(ids, id -> uses == null ? List.of() : uses.of(id));
  }

  /** A list of sources in the order of the language. */
  public List<SourceItem> list(
      Collection<String> ids, Function<String, List<SourceUseGroup>> used) {
    return sorted(ids).stream()
        .map(id -> new SourceItem(SourcePaths.anchor(id), entry(id), note(id), used.apply(id)))
        .toList();
  }

  /** Mentions of sources under a chart or table, in the order of the list. */
  public List<SourceRef> mentions(Collection<String> ids) {
    return sorted(ids).stream().map(this::ref).toList();
  }

  private List<String> sorted(Collection<String> ids) {
    Set<String> wanted = new TreeSet<>(ids);
    return formatted.entries().keySet().stream().filter(wanted::contains).toList();
  }

  /** Who says it, and when: {@code CGTN 2025a}. */
  public String label(String id) {
    Mention mention = formatted.mention(Cite.of(id));
    return mention == null ? id : mention.text();
  }

  /** A mention that links to the entry in the page's list. */
  public SourceRef ref(String id) {
    return new SourceRef(label(id), "#" + SourcePaths.anchor(id));
  }

  /** Sources that are cited together. */
  public CitationView cited(List<Resolved.CitedSource> cited) {
    if (isInSentence(cited)) {
      return inSentence(cited.get(0));
    }
    StringBuilder ahead = new StringBuilder(formatted.brackets().open());
    List<TextRun> runs = new ArrayList<>();
    String between = "";
    for (List<Resolved.CitedSource> group : grouped(cited)) {
      ahead.append(between);
      // What leads to the first source of a group leads to all of them.
      group.stream()
          .map(one -> one.citation().before())
          .filter(text -> !text.isEmpty())
          .findFirst()
          .ifPresent(text -> ahead.append(text).append(' '));
      boolean named = true;
      for (Resolved.CitedSource one : group) {
        ahead.append(named ? "" : words.text("and"));
        flush(ahead, runs);
        runs.add(link(one, part(one, named)));
        String after = one.citation().after();
        ahead.append(after.isEmpty() ? "" : words.text("and") + after);
        named = false;
      }
      between = formatted.brackets().between();
    }
    ahead.append(formatted.brackets().close());
    flush(ahead, runs);
    return new CitationView(runs);
  }

  private static void flush(StringBuilder text, List<TextRun> runs) {
    if (!text.isEmpty()) {
      runs.add(TextRun.of(text.toString()));
      text.setLength(0);
    }
  }

  private static boolean isInSentence(List<Resolved.CitedSource> cited) {
    return cited.size() == 1 && cited.get(0).citation().form() == CitationForm.IN_SENTENCE;
  }

  /** Sources that are cited together, in the order in which the citation names them. */
  List<Resolved.CitedSource> inOrder(List<Resolved.CitedSource> cited) {
    return isInSentence(cited) ? cited : grouped(cited).stream().flatMap(List::stream).toList();
  }

  /** What is said of a source; behind another one of the same name its year alone. */
  private String part(Resolved.CitedSource cited, boolean named) {
    Mention mention = mention(cited);
    boolean whole =
        mention.yearAt() == 0 || (named && cited.citation().form() == CitationForm.WHOLE);
    return whole ? mention.text() : mention.year();
  }

  /**
   * Sources of one name together, in the order of the list, so that the letters of their years
   * follow one another. One of which more is said than its year stays where it is.
   */
  private List<List<Resolved.CitedSource>> grouped(List<Resolved.CitedSource> cited) {
    List<String> order = new ArrayList<>(formatted.entries().keySet());
    Map<String, List<Resolved.CitedSource>> byName = new HashMap<>();
    List<List<Resolved.CitedSource>> groups = new ArrayList<>();
    for (Resolved.CitedSource one : cited) {
      Mention mention = mention(one);
      Citation citation = one.citation();
      boolean first = groups.isEmpty();
      boolean plain =
          citation.form() == CitationForm.WHOLE
              && citation.locator() == null
              && citation.after().isEmpty()
              && (first || citation.before().isEmpty())
              && !mention.name().isEmpty();
      List<Resolved.CitedSource> group = plain ? byName.get(mention.name()) : null;
      if (group == null) {
        group = new ArrayList<>();
        groups.add(group);
        if (plain) {
          byName.put(mention.name(), group);
        }
      }
      group.add(one);
    }
    groups.forEach(
        group -> group.sort(Comparator.comparing(one -> order.indexOf(one.source().id()))));
    return groups;
  }

  /** The name as a part of the sentence, the year behind it in brackets; all of it is the link. */
  private CitationView inSentence(Resolved.CitedSource cited) {
    Mention mention = mention(cited);
    if (mention.name().isEmpty()) {
      return new CitationView(List.of(link(cited, mention.text())));
    }
    FormattedSources.Brackets brackets = formatted.brackets();
    // Brackets as wide as a character need no space.
    String blank = brackets.open().startsWith("（") ? "" : " ";
    String text = mention.name() + blank + brackets.open() + mention.year() + brackets.close();
    return new CitationView(List.of(link(cited, text)));
  }

  private Mention mention(Resolved.CitedSource cited) {
    String id = cited.source().id();
    Mention mention = formatted.mention(new Cite(id, cited.citation().locator()));
    return mention != null ? mention : new Mention(label(id), 0);
  }

  private TextRun link(Resolved.CitedSource cited, String text) {
    String href = "#" + SourcePaths.anchor(cited.source().id());
    return TextRun.link(text, href, uses == null ? null : uses.id(cited));
  }

  private List<TextRun> entry(String id) {
    List<EntryRun> entry = formatted.entries().get(id);
    return entry == null ? List.of(TextRun.of(id)) : runs(entry);
  }

  /** A reference as templates see it. */
  public static List<TextRun> runs(List<EntryRun> entry) {
    return entry.stream()
        .map(
            run ->
                new TextRun(
                    run.text(),
                    run.looks().contains(EntryRun.Look.ITALIC),
                    run.looks().contains(EntryRun.Look.BOLD),
                    run.looks().contains(EntryRun.Look.RAISED),
                    run.looks().contains(EntryRun.Look.LOWERED),
                    run.address(),
                    null,
                    run.role().name().toLowerCase(Locale.ROOT),
                    run.language()))
        .toList();
  }

  private @Nullable String note(String id) {
    SourceEntry source = bibliography.find(id);
    String note = source == null ? null : source.in(language).note();
    return note == null ? null : sentence(note);
  }

  private String sentence(String note) {
    String text = note.strip();
    String first = text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    String rest = text.substring(text.offsetByCodePoints(0, 1));
    return words.stopped(first + rest);
  }
}
