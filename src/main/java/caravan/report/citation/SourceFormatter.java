package caravan.report.citation;

import caravan.language.typesetting.TextOrder;
import caravan.model.data.Source;
import caravan.model.data.SourceDate;
import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.CSLBuilder;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItem;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLLabel;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes references with citeproc. What depends on the whole report is done here, not there, since
 * there it would depend on the machine or is not done at all: the order, by CLDR, and the letters
 * that tell sources of one name and year apart. The first use of a program's run takes about half a
 * second. For one request and one thread.
 */
public final class SourceFormatter {
  private static final String NOBODY = "\uE002";

  private final CitationRequest request;
  private final Items items;
  private final FormattedSources.Brackets brackets;
  private final EtAl etAl;
  private final Map<String, Source> byId = new HashMap<>();
  private String noDate = "";

  private SourceFormatter(CitationRequest request) {
    this.request = request;
    this.items = new Items(request.style(), request.language());
    this.brackets = request.style().brackets();
    this.etAl = EtAl.of(request.style());
    request.sources().forEach(source -> byId.put(source.id(), source));
  }

  /**
   * The sources of a request as the style writes them.
   *
   * @throws StyleFault if the style can't be used
   */
  public static FormattedSources format(CitationRequest request) {
    try {
      return new SourceFormatter(request).run();
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw new StyleFault("this citation style can't be used: " + e.getMessage());
    }
  }

  private FormattedSources run() throws IOException {
    List<Source> sources = sorted();
    try {
      return written(sources);
    } catch (RuntimeException e) {
      // If it can write no source, the style is at fault; otherwise one of the sources is.
      written(List.of());
      Set<String> unwritable = unwritable(sources);
      if (sources.size() > 1 && unwritable.size() == sources.size()) {
        throw e;
      }
      return withPlain(sources, unwritable);
    }
  }

  private FormattedSources written(List<Source> sources) throws IOException {
    if (!request.listed()) {
      return new FormattedSources(brackets, entries(sources, Map.of()), Map.of());
    }
    Map<String, String> suffixes = suffixes(sources);
    Map<Cite, Mention> mentions = mentions(sources, suffixes);
    return new FormattedSources(brackets, entries(sources, suffixes), mentions);
  }

  /** The sources at which citeproc fails, found by halves. */
  private Set<String> unwritable(List<Source> sources) throws IOException {
    Set<String> found = new HashSet<>();
    if (sources.isEmpty()) {
      return found;
    }
    try {
      written(sources);
    } catch (RuntimeException e) {
      if (sources.size() == 1) {
        found.add(sources.get(0).id());
      } else {
        int half = sources.size() / 2;
        found.addAll(unwritable(sources.subList(0, half)));
        found.addAll(unwritable(sources.subList(half, sources.size())));
      }
    }
    return found;
  }

  /** All sources, some of them as they stand. */
  private FormattedSources withPlain(List<Source> sources, Set<String> plain) throws IOException {
    FormattedSources others =
        written(sources.stream().filter(source -> !plain.contains(source.id())).toList());
    Map<String, List<EntryRun>> entries = new LinkedHashMap<>();
    Map<Cite, Mention> mentions = new LinkedHashMap<>(others.mentions());
    for (Source source : sources) {
      List<EntryRun> made = others.entries().get(source.id());
      if (made == null) {
        made = TitleMarkup.of(PlainReference.entry(source), source, request.language());
        mentions.put(Cite.of(source.id()), PlainReference.mention(source));
      }
      entries.put(source.id(), made);
    }
    for (Cite cite : request.cites()) {
      Locator locator = cite.locator();
      Source source = plain.contains(cite.id()) ? byId.get(cite.id()) : null;
      if (source != null && locator != null) {
        Mention whole = PlainReference.mention(source);
        mentions.put(cite, new Mention(whole.text() + ", " + locator.value(), whole.yearAt()));
      }
    }
    return new FormattedSources(brackets, entries, mentions);
  }

  private List<Source> sorted() {
    if (!request.listed()) {
      return request.sources();
    }
    TextOrder order = TextOrder.of(request.language());
    List<Source> sources = new ArrayList<>(request.sources());
    Map<Source, String> dates = new IdentityHashMap<>();
    sources.forEach(source -> dates.put(source, order(source)));
    sources.sort(
        Comparator.comparing(Items::author, order)
            .thenComparing(dates::get)
            .thenComparing(s -> s.title() == null ? "" : s.title())
            .thenComparing(Source::id));
    return sources;
  }

  private static String order(Source source) {
    String issued = source.issued();
    return issued == null ? "3" : SourceDate.of(issued).order();
  }

  /** A letter for each source whose mention would be that of another. */
  private Map<String, String> suffixes(List<Source> sources) throws IOException {
    List<CSLItemData> plain = new ArrayList<>();
    sources.forEach(source -> plain.add(items.mentioned(source, "")));
    CSLItemData undated =
        new CSLItemDataBuilder()
            .id(NOBODY)
            .type(CSLType.DOCUMENT)
            .author(new CSLNameBuilder().literal(NOBODY).build())
            .build();
    plain.add(undated);
    CSL csl = processor(plain);
    noDate = mention(csl, NOBODY, null).replace(NOBODY, "").replaceFirst("^[\\p{P}\\s]+", "");
    Map<String, List<String>> same = new LinkedHashMap<>();
    for (Source source : sources) {
      same.computeIfAbsent(mention(csl, source.id(), null), text -> new ArrayList<>())
          .add(source.id());
    }
    Map<String, String> suffixes = new HashMap<>();
    for (List<String> ids : same.values()) {
      for (int i = 0; i < ids.size(); i++) {
        suffixes.put(ids.get(i), ids.size() == 1 ? "" : letters(i));
      }
    }
    return suffixes;
  }

  /** a, b, …, z, aa, ab, … */
  static String letters(int index) {
    String last = String.valueOf((char) ('a' + index % 26));
    return index < 26 ? last : letters(index / 26 - 1) + last;
  }

  private Map<Cite, Mention> mentions(List<Source> sources, Map<String, String> suffixes)
      throws IOException {
    List<CSLItemData> all = new ArrayList<>();
    sources.forEach(s -> all.add(items.mentioned(s, suffixes.getOrDefault(s.id(), ""))));
    CSL csl = processor(all);
    Map<Cite, Mention> mentions = new LinkedHashMap<>();
    for (Source source : sources) {
      String text = mention(csl, source.id(), null);
      String issued = source.issued();
      String year = issued == null ? noDate : items.shown(SourceDate.of(issued));
      int at = year.isEmpty() ? -1 : text.lastIndexOf(year);
      mentions.put(Cite.of(source.id()), new Mention(text, Math.max(0, at)));
    }
    for (Cite cite : request.cites()) {
      Mention whole = mentions.get(Cite.of(cite.id()));
      if (whole != null && cite.locator() != null) {
        String text = mention(csl, cite.id(), cite.locator());
        boolean alike = text.startsWith(whole.text().substring(0, whole.yearAt()));
        mentions.put(cite, new Mention(text, alike ? whole.yearAt() : 0));
      }
    }
    return mentions;
  }

  private String mention(CSL csl, String id, @Nullable Locator locator) {
    CSLCitationItemBuilder item = new CSLCitationItemBuilder(id);
    if (locator != null) {
      item.locator(locator.value());
      item.label(CSLLabel.fromString(locator.kind().name().toLowerCase(Locale.ROOT)));
    }
    CSLCitation citation = new CSLCitation(new CSLCitationItem[] {item.build()});
    var made = csl.makeCitation(citation);
    String text = made.get(made.size() - 1).getText();
    String open = brackets.open();
    String close = brackets.close();
    text = text.startsWith(open) ? text.substring(open.length()) : text;
    text = text.endsWith(close) ? text.substring(0, text.length() - close.length()) : text;
    Source source = byId.get(id);
    text = OpaqueText.shown(source == null ? text : etAl.set(text, source));
    return text.isBlank() ? id : text;
  }

  private Map<String, List<EntryRun>> entries(List<Source> sources, Map<String, String> suffixes)
      throws IOException {
    List<CSLItemData> all = new ArrayList<>();
    sources.forEach(s -> all.add(items.listed(s, suffixes.getOrDefault(s.id(), ""))));
    CSL csl = processor(all);
    csl.setOutputFormat(new EntryFormat());
    csl.setConvertLinks(true);
    Map<String, List<EntryRun>> entries = new LinkedHashMap<>();
    for (Source source : sources) {
      // One by one: a source of which the style writes nothing would shift the others.
      String[] made = csl.makeBibliography(item -> item.getId().equals(source.id())).getEntries();
      String entry = made.length == 0 ? "" : etAl.set(made[0].strip(), source);
      entry = NamePair.set(OpaqueText.shown(entry), source);
      entries.put(source.id(), TitleMarkup.of(entry, source, request.language()));
    }
    return entries;
  }

  private CSL processor(List<CSLItemData> all) throws IOException {
    CSL csl =
        new CSLBuilder()
            .itemDataProvider(new ListItemDataProvider(all))
            .localeProvider(name -> etAl.marked(request.style().words()))
            .style(etAl.marked(request.style().csl()))
            .lang(request.style().locale())
            .build();
    csl.setOutputFormat("text");
    csl.registerCitationItems(all.stream().map(CSLItemData::getId).toList(), true);
    return csl;
  }
}
