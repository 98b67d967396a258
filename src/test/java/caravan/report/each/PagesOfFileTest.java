package caravan.report.each;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.evaluate.DataContext;
import caravan.language.registry.Language;
import caravan.report.page.Page;
import caravan.report.page.PageReader;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a file makes of its braces, member by member. */
class PagesOfFileTest {
  private static final String TURNS =
      """
      ---
      title: "{code}: {up: rose | down: fell | flat: stood still | gap: is not known}"
      for-each: trade.{code}
      variants:
        up: change(trade.{code}, 2023, 2024) > 0
        down: change(trade.{code}, 2023, 2024) < 0
        flat: change(trade.{code}, 2023, 2024) == 0
        gap: missing(trade.{code}@2023) or missing(trade.{code}@2024)
      ---

      It {up: rose | down: fell | flat: stood still | gap: is not known}.
      """;

  /** Values with one decimal: what is within the rounding of both counts as the same. */
  private record Values(@Nullable BigDecimal before, @Nullable BigDecimal after) {
    String verb() {
      if (before == null || after == null) {
        return "is not known";
      }
      BigDecimal change = after.subtract(before);
      if (change.abs().compareTo(new BigDecimal("0.1")) <= 0) {
        return "stood still";
      }
      return change.signum() > 0 ? "rose" : "fell";
    }

    private static String of(int year, @Nullable BigDecimal value) {
      return value == null ? "" : year + ": " + value.toPlainString() + ", ";
    }

    String yaml() {
      return "{" + of(2023, before) + of(2024, after) + "2020: 1.0}";
    }
  }

  @Test
  void noPageSaysRoseWhereItFell() {
    for (int seed = 0; seed < 8; seed++) {
      Random random = new Random(seed);
      Map<String, Values> values = new TreeMap<>();
      StringBuilder yaml =
          new StringBuilder("title: T\nunit: USD\ndimensions: [code]\nsource: a\nobservations:\n");
      for (int i = 0; i < 40; i++) {
        String code = "C" + (100 + i);
        Values of = new Values(value(random), value(random));
        values.put(code, of);
        yaml.append("  ").append(code).append(": ").append(of.yaml()).append("\n");
      }
      List<Page> pages = new ArrayList<>();
      List<Diagnostic> found = made(TURNS, yaml.toString(), pages);
      assertThat(found.stream().filter(Diagnostic::isError)).isEmpty();
      assertThat(pages).hasSize(40);
      for (Page page : pages) {
        String verb = values.get(page.id()).verb();
        assertThat(page.words().text().strip()).as(page.id()).isEqualTo("It " + verb + ".");
        assertThat(page.frontMatter().title().text()).isEqualTo(page.id() + ": " + verb);
      }
    }
  }

  private static @Nullable BigDecimal value(Random random) {
    int kind = random.nextInt(10);
    return kind == 0
        ? null
        : kind == 1 ? new BigDecimal("0.0") : BigDecimal.valueOf(random.nextInt(41) - 20L, 1);
  }

  /** Pages of a file, in one order; what is wrong is returned. */
  private static List<Diagnostic> made(String text, String trade, List<Page> pages) {
    return made(text, trade, Map.of(), pages);
  }

  /**
   * The same with texts that can be taken in.
   *
   * @param texts by their paths below {@code content/en/_parts/}
   */
  private static List<Diagnostic> made(
      String text, String trade, Map<String, String> texts, List<Page> pages) {
    Map<String, SourceFile> files = new TreeMap<>();
    texts.forEach(
        (name, words) -> {
          String path = "content/en/_parts/" + name;
          files.put(path, new SourceFile(path, words));
        });
    DataContext data = TestData.context(Map.of("trade", trade));
    SourceFile file = new SourceFile("content/en/all/each.md", text);
    Diagnostics out = new Diagnostics();
    PageReader.Parts parts = PageReader.split(file, out);
    PagesOfFile of =
        new PagesOfFile(
            parts, parts.braces(out), "all/each", files, data, Language.of("en", data.codeLists()));
    List<Member> members = of.members().value();
    out.addAll(of.members().diagnostics());
    List<PagesOfFile.Made> all = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      PagesOfFile.Made made = of.page(members.get(i), i);
      all.add(made);
      out.addAll(made.page().diagnostics());
      made.page().value().ifPresent(pages::add);
    }
    of.unused(all, out);
    return out.list();
  }

  /** A text with variants in one another: what it is on the page of a member. */
  private static final class RandomText {
    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, StringBuilder> expected = new LinkedHashMap<>();
    private int words;

    RandomText(Random random) {
      this.random = random;
      List.of("C1", "C2", "C3").forEach(code -> expected.put(code, new StringBuilder()));
      piece(List.of("C1", "C2", "C3"), 0);
    }

    private void piece(List<String> on, int depth) {
      int count = 1 + random.nextInt(4);
      for (int i = 0; i < count; i++) {
        switch (random.nextInt(depth < 4 ? 6 : 4)) {
          case 0 -> put("`{code} " + word() + "`", on);
          case 1 -> put("\\{" + word() + "\\|", on);
          case 2 -> {
            text.append("{code}");
            on.forEach(code -> expected.get(code).append(code));
          }
          case 3 -> put(word(), on);
          default -> group(on, depth);
        }
        put(random.nextBoolean() ? " " : "\n", on);
      }
    }

    private String word() {
      return "w" + words++ + "q";
    }

    private void put(String words, List<String> on) {
      text.append(words);
      on.forEach(code -> expected.get(code).append(words));
    }

    private void group(List<String> on, int depth) {
      text.append("{");
      for (String code : List.of("C1", "C2", "C3")) {
        text.append(code.toLowerCase(java.util.Locale.ROOT)).append(": x");
        List<String> inner = on.contains(code) ? List.of(code) : List.of();
        inner.forEach(one -> expected.get(one).append("x"));
        piece(inner, depth + 1);
        text.append("x");
        inner.forEach(one -> expected.get(one).append("x"));
        text.append(code.equals("C3") ? "}" : " | ");
      }
    }
  }

  private static final String THREE =
      "title: T\nunit: USD\ndimensions: [code]\nsource: a\n"
          + "observations:\n  C1: {2024: 1}\n  C2: {2024: 2}\n  C3: {2024: 3}\n";

  private static final String HEAD =
      """
      ---
      title: T
      for-each: code
      variants:
        c1: trade.{code}@2024 == 1USD
        c2: trade.{code}@2024 == 2USD
        c3: trade.{code}@2024 == 3USD
      ---
      """;

  @Test
  void ofVariantsInOneAnotherThoseThatHoldComeOut() {
    for (int seed = 0; seed < 100; seed++) {
      RandomText random = new RandomText(new Random(seed));
      List<Page> pages = new ArrayList<>();
      List<Diagnostic> found = made(HEAD + random.text, THREE, pages);
      assertThat(found.stream().filter(Diagnostic::isError)).as(random.text.toString()).isEmpty();
      for (Page page : pages) {
        assertThat(page.words().text())
            .as("seed %d, %s of\n%s", seed, page.id(), random.text)
            .isEqualTo(random.expected.get(page.id()).toString());
        knowsItsPlaces(page.words());
      }
    }
  }

  /** What was not put in for something else stands where it says. */
  private static void knowsItsPlaces(SourceText words) {
    String file = words.file().text();
    for (int i = 0; i < words.length(); i++) {
      if (!words.isStandIn(i)) {
        assertThat(file.charAt(words.origin(i))).isEqualTo(words.text().charAt(i));
      }
    }
  }

  @Test
  void whatStrangersWriteEndsInMessages() {
    String[] pieces = {
      "{",
      "}",
      "|",
      ":",
      "code",
      "c1",
      "c2",
      "else",
      "\\",
      "`",
      "```\n",
      "\n",
      "\n\n",
      " ",
      "](",
      ")",
      "[",
      "=",
      "<!--",
      "-->",
      "<",
      ">",
      "x",
      "{code}",
      "{c1: ",
      "\"",
      "~~~\n",
      "[a]: ",
      "{{",
      "{code|the}",
      "{code|",
      "\uD83D\uDE00",
      "\u0000",
      "{latest}",
      "[](../_parts/x.md)"
    };
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      int count = random.nextInt(40);
      for (int i = 0; i < count; i++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      List<Page> pages = new ArrayList<>();
      made(HEAD + text, THREE, pages);
      pages.forEach(page -> knowsItsPlaces(page.words()));
    }
  }

  /** What one page alone takes in turns with its data; what all take in has a variant too many. */
  @Test
  void aTextOfOnePageMayHaveVariantsThatDoNotHold() {
    Map<String, String> texts =
        Map.of(
            "own/C2.md", "It {c2: is two | else: is not}.",
            "all.md", "It {c1: is one | c2: is two | c3: is three | else: is none}.");
    List<Page> pages = new ArrayList<>();

    assertThat(
            made(
                HEAD + "{c1: a | c2: b | c3: c}\n\n[b](../_parts/own/{code}.md)\n",
                THREE,
                texts,
                pages))
        .isEmpty();
    assertThat(made(HEAD + "[b](../_parts/all.md)\n", THREE, texts, pages))
        .extracting(Diagnostic::message)
        .containsExactly("no page of this file has the variant \"else\" here");
  }

  /** A word is one of the text that was given it, whatever the page calls by the same name. */
  @Test
  void aTextHasTheWordsThatItWasGiven() {
    Map<String, String> texts =
        Map.of(
            "outer.md",
            "Outer {what}, {code}.\n\n[inner](inner.md \"what: all of {what}; more: {code}\")\n\n{what}",
            "inner.md",
            "Inner {what}, {more}, [](=trade.{code}@2024).",
            "own/C2.md",
            "Only here.");
    List<Page> pages = new ArrayList<>();
    String body =
        "[a](../_parts/outer.md \"what: trade of {code}\")\n\n"
            + "[b](../_parts/own/{code}.md)\n\n"
            + "[c](../_parts/inner.md \"what: it; more: more\")\n";
    List<Diagnostic> found =
        made("---\ntitle: T\nfor-each: code\n---\n" + body, THREE, texts, pages);
    assertThat(found).isEmpty();
    assertThat(pages.get(1).words().text().strip())
        .isEqualTo(
            "Outer trade of C2, C2.\n\nInner all of trade of C2, C2, [](=trade.C2@2024).\n\n"
                + "trade of C2\n\nOnly here.\n\nInner it, more, [](=trade.C2@2024).");
    assertThat(pages.get(0).words().text()).doesNotContain("Only here");
    assertThat(pages.get(1).body().references().get(0).span().written().file().path())
        .isEqualTo("content/en/_parts/inner.md");
  }

  @Test
  void aWordThatIsGivenItselfEnds() {
    List<Page> pages = new ArrayList<>();
    List<Diagnostic> found =
        made(
            "---\ntitle: T\nfor-each: code\n---\n[a](../_parts/a.md \"what: {what}\")\n",
            THREE,
            Map.of("a.md", "A long text before it, then {what}."),
            pages);
    assertThat(pages).hasSize(3);
    assertThat(found.stream().map(TestData::line).distinct())
        .containsExactly("5:27 unknown-placeholder: nothing on this page is called \"what\"");
  }

  @Test
  void textsThatTakeInOneAnotherEnd() {
    Map<String, String> texts = Map.of("a.md", "A\n\n[b](b.md)\n", "b.md", "B\n\n[a](a.md)\n");
    List<Page> pages = new ArrayList<>();
    List<Diagnostic> found =
        made("---\ntitle: T\nfor-each: code\n---\n[a](../_parts/a.md)\n", THREE, texts, pages);
    assertThat(pages).hasSize(3);
    assertThat(found.stream().map(one -> one.message()).distinct())
        .containsExactly("texts take in others at most 5 levels deep");
  }

  @Test
  void aPageOfManyBracesCostsNoSquare() {
    List<Page> pages = new ArrayList<>();
    made(HEAD + "{code}".repeat(20_000), THREE, pages);
    assertThat(pages).hasSize(3);
    pages.clear();
    made(HEAD + "{".repeat(50_000), THREE, pages);
    made(HEAD + "](".repeat(50_000), THREE, pages);
    made(HEAD + "[](".repeat(20_000) + ")".repeat(20_000), THREE, pages);
    made(HEAD + "{c1: ".repeat(5_000) + "}".repeat(5_000), THREE, pages);
  }
}
