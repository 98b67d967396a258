package caravan.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.site.search.SearchEntry.Kind;
import caravan.text.encode.Digest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChangedIndexTest {
  private static final SearchFiles.Limits LIMITS = new SearchFiles.Limits(2000, 600);

  private static String named(String name, byte[] content) {
    return name.replace(".js", "." + Digest.of(content).substring(0, 12) + ".js");
  }

  private static SearchEntry entry(int number, Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      // Few words are frequent, many are rare, as in texts.
      int word = (int) (600 * Math.pow(random.nextDouble(), 4));
      text.append(random.nextInt(20) == 0 ? "贸易" : "w" + Integer.toString(word, 36)).append(' ');
    }
    Kind kind = Kind.values()[number % 4];
    String title = "Title w" + number % 50;
    return new SearchEntry(kind, title, "Alias", "Page", "en/p.html#s" + number, text.toString());
  }

  private static SearchFiles files(List<SearchEntry> entries) {
    return SearchFiles.of(SearchIndex.of(entries), ChangedIndexTest::named, LIMITS);
  }

  private static ChangedIndex.Files read(SearchFiles files, List<String> read) {
    return new ChangedIndex.Files() {
      @Override
      public byte[] bytes(String name) {
        read.add(name);
        return Objects.requireNonNull(files.others().get(name), name);
      }

      @Override
      public long size(String name) {
        return Objects.requireNonNull(files.others().get(name), name).length;
      }
    };
  }

  private static Optional<ChangedIndex> changed(
      List<SearchEntry> before, Map<Integer, SearchEntry> places, List<String> read) {
    return ChangedIndex.of(
        files(before).first(),
        read(files(before), read),
        SearchIndex.of(before).lengths(),
        places,
        ChangedIndexTest::named,
        LIMITS);
  }

  /** Whatever changes, the files are those that would be made of the whole. */
  @Test
  void aChangedIndexIsTheOneOfTheChangedPlaces() {
    int made = 0;
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<SearchEntry> before = new ArrayList<>();
      int count = 2 + random.nextInt(seed % 3 == 0 ? 8 : 200);
      for (int i = 0; i < count; i++) {
        before.add(entry(i, random, 10 + random.nextInt(40)));
      }
      List<SearchEntry> after = new ArrayList<>(before);
      Map<Integer, SearchEntry> places = new HashMap<>();
      for (int i = 0; i <= random.nextInt(3); i++) {
        int place = random.nextInt(count);
        places.put(place, entry(place, random, random.nextInt(60)));
      }
      places.forEach(after::set);
      List<String> read = new ArrayList<>();
      Optional<ChangedIndex> changed = changed(before, places, read);
      if (changed.isEmpty()) {
        continue;
      }
      made++;
      SearchFiles all = files(after);
      Map<String, byte[]> others = new TreeMap<>(files(before).others());
      others.keySet().removeAll(changed.get().gone());
      others.putAll(changed.get().files().others());
      assertThat(new String(changed.get().files().first(), StandardCharsets.UTF_8))
          .as("seed %d", seed)
          .isEqualTo(new String(all.first(), StandardCharsets.UTF_8));
      assertThat(others).as("seed %d", seed).usingRecursiveComparison().isEqualTo(all.others());
      assertThat(changed.get().lengths()).isEqualTo(SearchIndex.of(after).lengths());
    }
    assertThat(made).isGreaterThan(30);
  }

  /** Only what holds a changed word, or stands beside it, is read. */
  @Test
  void aFewPartsAreRead() {
    Random random = new Random(1);
    List<SearchEntry> before = new ArrayList<>();
    for (int i = 0; i < 1200; i++) {
      before.add(entry(i, random, 30));
    }
    SearchEntry was = before.get(700);
    SearchEntry is =
        new SearchEntry(
            was.kind(), was.title(), was.alias(), was.context(), was.href(), was.text() + " new");
    List<String> read = new ArrayList<>();

    Optional<ChangedIndex> changed = changed(before, Map.of(700, is), read);

    assertThat(changed).isPresent();
    int all = files(before).others().size();
    assertThat(all).isGreaterThan(200);
    assertThat(read).hasSizeLessThan(80);
    assertThat(changed.get().files().others()).hasSizeLessThan(80);
  }

  @Test
  void whatIsNoIndexIsNotChanged() {
    SearchFiles broken =
        new SearchFiles("no script".getBytes(StandardCharsets.UTF_8), new TreeMap<>());
    List<SearchEntry> entries = List.of(entry(0, new Random(0), 5));

    assertThat(
            ChangedIndex.of(
                broken.first(),
                read(broken, new ArrayList<>()),
                SearchIndex.of(entries).lengths(),
                Map.of(0, entries.get(0)),
                ChangedIndexTest::named))
        .isEmpty();
  }
}
