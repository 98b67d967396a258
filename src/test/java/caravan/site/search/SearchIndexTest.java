package caravan.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.site.search.SearchEntry.Kind;
import caravan.text.encode.Digest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SearchIndexTest {
  private static SearchEntry entry(Kind kind, String title, String text) {
    return new SearchEntry(kind, title, "", "Page", "en/page.html#x", text);
  }

  private static int impact(SearchIndex index, String word, int entry) {
    return index.postings().getOrDefault(word, List.of()).stream()
        .filter(posting -> posting.entry() == entry)
        .mapToInt(SearchIndex.Posting::impact)
        .findFirst()
        .orElse(0);
  }

  @Test
  void aTitleSaysMoreThanTheText() {
    SearchIndex index =
        SearchIndex.of(
            List.of(
                entry(Kind.SECTION, "Gas", "What is sold."),
                entry(Kind.SECTION, "Sales", "Gas is sold.")));

    assertThat(impact(index, "gas", 0)).isGreaterThan(impact(index, "gas", 1));
    assertThat(impact(index, "gas", 1)).isPositive();
    assertThat(impact(index, "oil", 1)).isZero();
  }

  @Test
  void moreOfAWordSaysMoreAndALongTextLess() {
    SearchIndex index =
        SearchIndex.of(
            List.of(
                entry(Kind.SECTION, "A", "gas gas gas and so on"),
                entry(Kind.SECTION, "B", "gas and oil and so on"),
                entry(Kind.SECTION, "C", "gas and oil " + "and so on ".repeat(50))));

    assertThat(impact(index, "gas", 0)).isGreaterThan(impact(index, "gas", 1));
    assertThat(impact(index, "gas", 1)).isGreaterThan(impact(index, "gas", 2));
  }

  @Test
  void aPageComesBeforeAChartAndADatasetThatSayTheSame() {
    SearchIndex index =
        SearchIndex.of(
            List.of(
                entry(Kind.DATASET, "Debt", "owed"),
                entry(Kind.EXHIBIT, "Debt", "owed"),
                entry(Kind.SECTION, "Debt", "owed"),
                entry(Kind.PAGE, "Debt", "owed")));

    assertThat(index.postings().get("debt"))
        .extracting(SearchIndex.Posting::impact)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void aliasAndContextAreFoundToo() {
    SearchEntry entry =
        new SearchEntry(Kind.SECTION, "Half goes by road", "Transport", "Overview", "a", "");
    SearchIndex index = SearchIndex.of(List.of(entry));

    assertThat(impact(index, "transport", 0)).isGreaterThan(impact(index, "overview", 0));
    assertThat(impact(index, "overview", 0)).isPositive();
  }

  @Test
  void aSmallIndexIsOneFileAndTheSameEachTime() {
    SearchIndex index = SearchIndex.of(List.of(entry(Kind.PAGE, "Gas", "Gas is sold.")));
    SearchFiles files = SearchFiles.of(index, SearchIndexTest::named);

    assertThat(files.others()).isEmpty();
    assertThat(new String(files.first(), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            (self.caravanIndex??={})["words-"]=["gas",[0,53],"is",[0,14],"page",[0,4],"sold",[0,14]];
            (self.caravanIndex??={})["texts-0"]=[["Gas","Page","en/page.html#x","Gas is sold."]];
            (self.caravanIndex??={})["head"]=[1,[["words-","",""],["texts-0",0,""]]];
            """);
    assertThat(SearchFiles.of(index, SearchIndexTest::named).first()).isEqualTo(files.first());
  }

  @Test
  void noTextEndsItsStringItsLineOrItsElement() {
    String hostile = "</script><!-- \"];alert(1)//\u2028\u2029&\\' <b>";
    SearchIndex index = SearchIndex.of(List.of(entry(Kind.PAGE, hostile, hostile)));
    String script =
        new String(SearchFiles.of(index, SearchIndexTest::named).first(), StandardCharsets.UTF_8);

    assertThat(script).doesNotContain("<", ">", "&", "\u2028", "\u2029", "\n\"").contains("\\\"];");
    assertThat(script.lines()).hasSize(3);
  }

  /** Of a large index no word and no place is lost, and each part says what is in it first. */
  @Test
  void aLargeIndexIsManyFiles() {
    Random random = new Random(7);
    List<SearchEntry> entries = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String text = "w" + random.nextInt(500) + " 中国" + (char) ('一' + random.nextInt(200));
      entries.add(entry(Kind.SECTION, "Title " + i, text));
    }
    SearchIndex index = SearchIndex.of(entries);
    SearchFiles files =
        SearchFiles.of(index, SearchIndexTest::named, new SearchFiles.Limits(100, 1000));
    Map<String, String> others = new TreeMap<>();
    files.others().forEach((n, b) -> others.put(n, new String(b, StandardCharsets.UTF_8)));
    String head = new String(files.first(), StandardCharsets.UTF_8);

    assertThat(others).hasSizeGreaterThan(15);
    assertThat(others.values()).allSatisfy(text -> assertThat(text.length()).isLessThan(4000));
    assertThat(others.keySet()).allSatisfy(name -> assertThat(head).contains("\"" + name + "\""));
    String all = String.join("", others.values());
    assertThat(index.postings().keySet())
        .allSatisfy(
            word -> assertThat(Collections.frequency(List.of(all.split("\"")), word)).isPositive());
    entries.forEach(entry -> assertThat(all).contains("\"" + entry.title() + "\""));
  }

  /** What all other pages show stays the same where one page says a sentence more. */
  @Test
  void aSentenceMoreMovesNoWeights() {
    FieldLengths before = new FieldLengths(1000, 3000, 90_000, 2000);

    assertThat(before.weighsLike(new FieldLengths(1000, 3000, 90_012, 2000))).isTrue();
    assertThat(before.weighsLike(new FieldLengths(1000, 3000, 140_000, 2000))).isFalse();
    assertThat(FieldLengths.NONE.meanText()).isEqualTo(1);
    assertThat(new FieldLengths(4, 0, 100, 7).meanText()).isEqualTo(24);
  }

  private static String named(String name, byte[] content) {
    return name.replace(".js", "." + Digest.of(content).substring(0, 12) + ".js");
  }
}
