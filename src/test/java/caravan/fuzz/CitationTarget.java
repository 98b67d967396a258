package caravan.fuzz;

import caravan.model.data.Bibliography;
import caravan.model.data.Source;
import caravan.model.data.SourcesReader;
import caravan.report.citation.BibtexEntry;
import caravan.report.citation.CitationRequest;
import caravan.report.citation.CitationStyle;
import caravan.report.citation.Cite;
import caravan.report.citation.EntryRun;
import caravan.report.citation.EntryTexts;
import caravan.report.citation.FormattedSources;
import caravan.report.citation.LocatorReader;
import caravan.report.citation.RisEntry;
import caravan.report.citation.SourceFormatter;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.yaml.YamlNode;
import caravan.text.yaml.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whatever the fields of a source and its places say, each style writes it, harmless, with the
 * title. Each line of an input is a field, which its first character names, or a place.
 */
final class CitationTarget implements Target {
  private static final Map<Character, String> FIELDS = fields();
  private static final List<String> TYPES =
      List.of("webpage", "book", "article-journal", "article-newspaper", "report", "thesis");
  private final List<CitationStyle> styles =
      List.of(
          style("chicago-author-date", "en-US"),
          style("gb-t-7714-author-date", "zh-CN"),
          style("gost-r-7.0.5", "ru-RU"),
          style("apa", "en-US"));
  private final List<String> languages = List.of("en", "zh", "ru", "en");

  private static CitationStyle style(String name, String locale) {
    return CitationStyle.of(name, Objects.requireNonNull(CitationStyle.carried(name)), locale);
  }

  private static Map<Character, String> fields() {
    Map<Character, String> fields = new TreeMap<>();
    List<String> names =
        List.of(
            "abstract author container-title DOI edition family given number issued page ISBN"
                .split(" "));
    for (String name : names) {
      fields.put(name.charAt(0), name);
    }
    fields.putAll(
        Map.of(
            'j',
            "issue",
            'k',
            "section",
            'l',
            "language",
            'm',
            "medium",
            'n',
            "number",
            'o',
            "number-of-pages",
            'q',
            "publisher",
            'r',
            "publisher-place",
            's',
            "title-short"));
    fields.putAll(
        Map.of(
            't',
            "title",
            'u',
            "URL",
            'v',
            "volume",
            'w',
            "version",
            'x',
            "accessed",
            'y',
            "genre",
            'z',
            "chapter-number"));
    return fields;
  }

  @Override
  public String name() {
    return "citations";
  }

  @Override
  public void accept(byte[] input) {
    Map<String, String> values = new TreeMap<>();
    Set<Cite> cites = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
    int type = 0;
    for (String line : Seeds.text(input).split("\n", 40)) {
      if (line.isBlank()) {
        continue;
      }
      String field = FIELDS.get(line.charAt(0));
      String value = line.substring(1);
      if (line.charAt(0) == '@') {
        LocatorReader.Read read = LocatorReader.read(value);
        if (read.locator() != null) {
          cites.add(new Cite("x", read.locator()));
        }
      } else if (field == null) {
        type = line.charAt(0);
      } else {
        values.put(field, value);
      }
    }
    List<Source> sources = sources(values, TYPES.get(type % TYPES.size()));
    if (!sources.isEmpty()) {
      written(sources, cites, type % styles.size());
    }
  }

  private static List<Source> sources(Map<String, String> values, String type) {
    StringBuilder yaml = new StringBuilder("references:\n- id: x\n  type: " + type + "\n");
    Map<String, String> names = new TreeMap<>(values);
    String family = names.remove("family");
    String given = names.remove("given");
    String literal = names.remove("author");
    if (literal != null) {
      yaml.append("  author: {literal: ").append(quoted(literal)).append("}\n");
    } else if (family != null) {
      yaml.append("  author: {family: ").append(quoted(family));
      yaml.append(given == null ? "" : ", given: " + quoted(given)).append("}\n");
    }
    names.forEach(
        (key, value) -> yaml.append("  ").append(key).append(": ").append(quoted(value) + "\n"));
    Diagnostics out = new Diagnostics();
    YamlNode root =
        YamlParser.parse(new SourceFile("content/sources.yaml", yaml.toString()).asText(), out);
    Bibliography read = root == null ? null : SourcesReader.read(root, out);
    Holds.ofDiagnostics(out.list());
    return read == null || out.hasErrors()
        ? List.of()
        : read.sources().values().stream().map(source -> source.in("en")).toList();
  }

  private static String quoted(String value) {
    return "'" + value.replace("'", "''").replaceAll("[\\p{Cc}\\uFFFE\\uFFFF]", " ") + "'";
  }

  private void written(List<Source> sources, Set<Cite> cites, int style) {
    CitationRequest request =
        new CitationRequest(languages.get(style), styles.get(style), sources, cites, true);
    FormattedSources formatted = SourceFormatter.format(request);
    for (Cite cite : cites) {
      Holds.that(formatted.mention(cite) != null, "%s is not mentioned", cite);
    }
    Source source = sources.get(0);
    List<EntryRun> entry = Objects.requireNonNull(formatted.entries().get(source.id()), "no entry");
    entry.forEach(CitationTarget::harmless);
    String text = EntryTexts.plain(entry);
    String title = source.title();
    if (title != null) {
      Holds.that(
          letters(text).contains(letters(title)), "the title \"%s\" is not in %s", title, text);
    }
    String ris = RisEntry.of(source);
    List<String> lines = new ArrayList<>(ris.lines().toList());
    Holds.that(
        lines.stream().allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*|")), "no RIS: %s", ris);
    BibtexEntry.of(source);
  }

  private static void harmless(EntryRun run) {
    String address = run.address();
    Holds.that(address == null || address.matches("(?s)(?i)https?://.*"), "leads to %s", address);
    Holds.that(
        run.text().chars().noneMatch(c -> c >= 0xE000 && c <= 0xF8FF), "a mark in %s", run.text());
  }

  private static String letters(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .toLowerCase(Locale.ROOT);
  }

  @Override
  public List<byte[]> seeds() {
    return Seeds.bytes(
        Stream.of(
            "tMutual investments\nqEurasian Development Bank\ni2025-02-19\nuhttps://eabr.org/x/",
            "2\ntMirror data: a \"puzzle\"?\nfTazabekova\ngAsel B.\ncJournal of Trade\nv3\nj2\n"
                + "p11-29\nD10.1000/abc(1)<2>\ni2012\nlen\n@p. 3",
            "1\ntTrade\nfAdams\nqBig Press\nrLondon\ne2nd ed\ni2020\n@chap. iv",
            "3\ntSecond\nc24.kg\ni2025-12-16\nuhttps://24.kg/2?a=1&b=2\nx2026-02-01\n@12, 14-16",
            "3\nt中国与中亚贸易\nf王\ng小明\nc人民日报\ni2024-05-01\np3\nlzh\n@第3-5页",
            "1\n"
                + "tЭкономика региона\n"
                + "fИванова\n"
                + "gАнна Петровна\n"
                + "qНаука\n"
                + "rМ.\n"
                + "i2019\n"
                + "o200\n"
                + "lru\n"
                + "@с. 12",
            "4\naAn abstract\ntSupplement\nnS1, S2\nz12, 14–\nkno. 3, part\nw2\nyPhD thesis",
            "t[A title made for it]\nANobody & <b>Sons</b>\ni2026-01\nI978-3-16-148410-0\nmprint"));
  }
}
