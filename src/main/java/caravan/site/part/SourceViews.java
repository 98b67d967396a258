package caravan.site.part;

import caravan.model.data.Bibliography;
import caravan.model.data.Source;
import caravan.report.citation.Cite;
import caravan.report.citation.FormattedSources;
import caravan.report.citation.Mention;
import caravan.report.page.Reference.Citation;
import caravan.report.page.Reference.CitationForm;
import caravan.report.resolve.SourcePaths;
import caravan.report.resolved.Resolved;
import caravan.site.view.Html;
import caravan.site.view.SourceItem;
import caravan.site.view.SourceRef;
import caravan.site.view.SourceUseGroup;
import caravan.text.encode.Escape;
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

/** Sources as entries of a list and as mentions. Thread-safe unless it collects uses. */
public final class SourceViews {
  private final Bibliography bibliography;
  private final FormattedSources formatted;
  private final Messages words;
  private final String language;
  private final @Nullable SourceUses uses;

  /**
   * @param uses collects where the sources are used; null where nobody asks
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

  /** The list of a page's sources, with the ways back to their uses as collected up to now. */
  public List<SourceItem> list(Collection<String> ids) {
    return list(ids, id -> uses == null ? List.of() : uses.of(id));
  }

  /** A list of sources in the order of the language. */
  public List<SourceItem> list(
      Collection<String> ids, Function<String, List<SourceUseGroup>> used) {
    return sorted(ids).stream()
        .map(id -> new SourceItem(SourcePaths.anchor(id), new Html(entry(id)), used.apply(id)))
        .toList();
  }

  /** Mentions of sources under a chart or table, in the order of the list. */
  public List<SourceRef> mentions(Collection<String> ids, String exhibit, String name) {
    List<SourceRef> mentions = new ArrayList<>();
    for (String id : sorted(ids)) {
      if (uses != null) {
        uses.exhibit(id, exhibit, name);
      }
      mentions.add(new SourceRef(label(id), "#" + SourcePaths.anchor(id)));
    }
    return mentions;
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
  public String link(String id) {
    if (uses != null) {
      uses.mention(id);
    }
    return "<a href=\"#" + SourcePaths.anchor(id) + "\">" + Escape.html(label(id)) + "</a>";
  }

  /** What is linked between this and {@link #endNote()} stands in a note. */
  void beginNote(String id, int number) {
    if (uses != null) {
      uses.beginNote(id, number);
    }
  }

  void endNote() {
    if (uses != null) {
      uses.endNote();
    }
  }

  /** Sources that are cited together. */
  String citation(List<Resolved.CitedSource> cited) {
    if (cited.size() == 1 && cited.get(0).citation().form() == CitationForm.IN_SENTENCE) {
      return inSentence(cited.get(0));
    }
    List<String> parts = new ArrayList<>();
    for (List<Resolved.CitedSource> group : grouped(cited)) {
      List<String> texts = new ArrayList<>();
      for (Resolved.CitedSource one : group) {
        texts.add(part(one, texts.isEmpty()));
      }
      // What leads to the first source of a group leads to all of them.
      String before =
          group.stream()
              .map(one -> one.citation().before())
              .filter(t -> !t.isEmpty())
              .findFirst()
              .map(text -> Escape.html(text) + " ")
              .orElse("");
      parts.add(before + words.row(texts));
    }
    return bracketed(String.join(formatted.brackets().between(), parts), "");
  }

  /** A source in brackets; behind another one of the same name its year alone. */
  private String part(Resolved.CitedSource cited, boolean named) {
    Citation citation = cited.citation();
    Mention mention = mention(cited);
    boolean whole = mention.yearAt() == 0 || (named && citation.form() == CitationForm.WHOLE);
    String after =
        citation.after().isEmpty() ? "" : words.text("and") + Escape.html(citation.after());
    String text = whole ? mention.text() : mention.year();
    return open(cited) + Escape.html(text) + "</a>" + after;
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

  /** The name as a part of the sentence, the year behind it in brackets. */
  private String inSentence(Resolved.CitedSource cited) {
    Mention mention = mention(cited);
    String link = open(cited);
    if (mention.name().isEmpty()) {
      return "<span class=\"citation\">" + link + Escape.html(mention.text()) + "</a></span>";
    }
    // Brackets as wide as a character need no space.
    String blank = formatted.brackets().open().startsWith("（") ? "" : " ";
    return bracketed(
        Escape.html(mention.year()) + "</a>", link + Escape.html(mention.name()) + blank);
  }

  private String bracketed(String text, String ahead) {
    FormattedSources.Brackets brackets = formatted.brackets();
    String open = Escape.html(brackets.open());
    String close = Escape.html(brackets.close());
    boolean linked = text.endsWith("</a>") && !ahead.isEmpty();
    // In a sentence the closing bracket belongs to the link, as the opening one does.
    String inner = linked ? text.substring(0, text.length() - 4) + close + "</a>" : text + close;
    return "<span class=\"citation\">" + ahead + open + inner + "</span>";
  }

  private Mention mention(Resolved.CitedSource cited) {
    String id = cited.source().id();
    Mention mention = formatted.mention(new Cite(id, cited.citation().locator()));
    return mention != null ? mention : new Mention(label(id), 0);
  }

  private String open(Resolved.CitedSource cited) {
    String id = cited.source().id();
    String own = uses == null ? "" : " id=\"" + uses.citation(id) + "\"";
    return "<a" + own + " href=\"#" + SourcePaths.anchor(id) + "\">";
  }

  private String entry(String id) {
    String entry = formatted.entries().getOrDefault(id, Escape.html(id));
    Source source = bibliography.find(id);
    if (source == null || source.note() == null) {
      return entry;
    }
    return entry
        + " <span class=\"source-note\">"
        + Escape.html(sentence(source.note().any(language)))
        + "</span>";
  }

  private String sentence(String note) {
    String text = note.strip();
    String first = text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    String rest = text.substring(text.offsetByCodePoints(0, 1));
    return words.stopped(first + rest);
  }
}
