package caravan.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import caravan.app.tables.ImportFault;
import caravan.app.tables.Problem;
import caravan.app.tables.TableChoice;
import caravan.model.data.Dataset;
import caravan.model.data.EditionDate;
import caravan.model.data.Observation;
import caravan.model.data.Statement;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Editions of a price series and of customs data, month by month, which are made up: whatever the
 * order in which they come, the table says at each date what the edition of that date said.
 */
class EditionMergeTest {
  private static final int EDITIONS = 12;

  /** Files by the dates of their editions: each has what is known by then. */
  private static Map<String, Map<String, String>> editions(int seed, List<String> keys) {
    Random random = new Random(seed);
    Map<String, String> known = new TreeMap<>(Map.of("UGA,2020-01", "1.0,"));
    Map<String, Map<String, String>> editions = new TreeMap<>();
    for (int i = 1; i <= EDITIONS; i++) {
      for (String key : keys) {
        for (int month = Math.max(1, i - 3); month < i; month++) {
          String cell = key + String.format(Locale.ROOT, ",2025-%02d", month);
          if (known.containsKey(cell) && random.nextInt(3) == 0) {
            // Small numbers, so that a value comes back now and then; what was provisional is
            // final.
            known.put(cell, (100 + random.nextInt(4)) + "." + random.nextInt(2) + ",");
          } else if (random.nextInt(4) == 0) {
            // The value stays, and its status is another.
            known.computeIfPresent(
                cell, (of, text) -> text.replaceAll(",.*", random.nextBoolean() ? ",E" : ","));
          }
        }
        known.put(
            key + String.format(Locale.ROOT, ",2025-%02d", i), (100 + random.nextInt(4)) + ".5,P");
      }
      editions.put(String.format(Locale.ROOT, "2025-%02d-18", i), new TreeMap<>(known));
    }
    return editions;
  }

  private static ImportedData data(Map<String, String> cells) throws ImportFault {
    String rows =
        // In one order, whatever that of the map is.
        new TreeMap<>(cells)
            .entrySet().stream()
                .map(one -> one.getKey() + "," + one.getValue() + "\n")
                .collect(Collectors.joining());
    return TableImport.read(
            "t.csv",
            ("country,period,value,status\n" + rows).getBytes(StandardCharsets.UTF_8),
            new ImportOptions(
                TableChoice.NONE,
                null,
                List.of("value"),
                List.of(),
                Map.of(),
                null,
                null,
                null,
                null,
                Set.of("country")))
        .get(0);
  }

  private static TableUpdate merged(
      Map<String, Map<String, String>> editions, List<String> order, String empty)
      throws ImportFault {
    String table = empty;
    List<String> listed = List.of();
    TableUpdate update = null;
    for (String edition : order) {
      update =
          TableUpdate.of(
              table,
              List.of("country"),
              "a",
              new TableEditions("", listed),
              data(editions.get(edition)),
              edition);
      table = update.text();
      listed = update.editions();
    }
    return Objects.requireNonNull(update);
  }

  private static Dataset dataset(String table) {
    Diagnostics out = new Diagnostics();
    Dataset dataset =
        TestData.dataset(
            "d",
            "title: D\nunit: t\ndimensions: [country]\nsource: a\ntable: table.csv\n",
            table,
            out);
    assertThat(TestData.lines(out)).isEmpty();
    return Objects.requireNonNull(dataset);
  }

  /** What was known at a date, by the table: values with their statuses. */
  private static Map<String, String> known(Dataset dataset, String date) {
    EditionDate at = Objects.requireNonNull(EditionDate.parse(date));
    Map<String, String> known = new TreeMap<>();
    dataset
        .series()
        .values()
        .forEach(
            series -> {
              for (Observation observation : series.observations().values()) {
                Statement last = null;
                for (Statement one : observation.history()) {
                  EditionDate edition = Objects.requireNonNull(one.edition());
                  last = edition.isOutBy(at) ? one : last;
                }
                if (last != null) {
                  String said = last.stated() + " " + last.status().code();
                  known.put(series.key() + "," + observation.period(), said);
                }
              }
            });
    return known;
  }

  private static Map<String, String> said(Map<String, String> cells) {
    Map<String, String> said = new TreeMap<>();
    cells.forEach(
        (cell, text) -> said.put(cell, (text.endsWith(",") ? text + "A" : text).replace(',', ' ')));
    return said;
  }

  private static final String EMPTY = "country,period,value,status,edition\n";

  private static final String START = EMPTY + "UGA,2020-01,1.0,,2020-01-18\n";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatWasKnownAtADateIsWhatItsEditionSaid(int seed) throws ImportFault {
    List<String> keys = seed % 2 == 0 ? List.of("KAZ") : List.of("KAZ", "KGZ", "UZB", "TJK");
    Map<String, Map<String, String>> editions = editions(seed, keys);
    List<String> order = new ArrayList<>(editions.keySet());
    String inTurn = merged(editions, order, START).text();
    Dataset dataset = dataset(inTurn);
    for (String edition : order) {
      assertThat(known(dataset, edition)).as(edition).isEqualTo(said(editions.get(edition)));
    }
    // A value that is no longer provisional is the value, without the flag.
    dataset
        .series()
        .values()
        .forEach(
            series ->
                series
                    .observations()
                    .forEach(
                        (period, one) -> {
                          String cell = series.key() + "," + period;
                          String last =
                              Objects.requireNonNull(editions.get("2025-12-18").get(cell));
                          assertThat(one.main().status().code())
                              .as(cell)
                              .isEqualTo(last.endsWith(",") ? "A" : last.replaceAll(".*,", ""));
                        }));
    Random random = new Random(seed);
    for (int i = 0; i < 6; i++) {
      Collections.shuffle(order, random);
      Dataset shuffled = dataset(merged(editions, order, START).text());
      for (String edition : editions.keySet()) {
        assertThat(known(shuffled, edition))
            .as("%s of %s", edition, order)
            .isEqualTo(said(editions.get(edition)));
      }
    }
  }

  @Test
  void theSameEditionAgainChangesNothing() throws ImportFault {
    Map<String, Map<String, String>> editions = editions(9, List.of("KAZ", "KGZ"));
    List<String> order = new ArrayList<>(editions.keySet());
    TableUpdate once = merged(editions, order, START);
    for (String edition : order) {
      TableUpdate again =
          TableUpdate.of(
              once.text(),
              List.of("country"),
              "a",
              new TableEditions("", once.editions()),
              data(editions.get(edition)),
              edition);
      assertThat(again.text()).as(edition).isEqualTo(once.text());
      assertThat(again.isChanged()).isFalse();
      assertThat(again.editions()).isEqualTo(once.editions());
    }
  }

  @Test
  void anotherFileOfTheSameEditionIsRefused() throws ImportFault {
    String table = EMPTY + "KAZ,2025-01,100.5,,2025-01-18\nKAZ,2025-02,100.7,,2025-02-18\n";
    ImportFault fault =
        catchThrowableOfType(
            ImportFault.class,
            () ->
                TableUpdate.of(
                    table,
                    List.of("country"),
                    "a",
                    TableEditions.NONE,
                    data(Map.of("KAZ,2025-01", "100.5,", "KAZ,2025-02", "100.9,")),
                    "2025-02-18"));
    assertThat(fault.problems())
        .extracting(Problem::message)
        .containsExactly(
            "the edition of 2025-02-18 has KAZ@2025-02 as 100.7 already, the file as 100.9");
  }

  /** An older edition is not put on top, also where a newer one said the same as the table. */
  @Test
  void anOlderEditionGoesIntoTheHistory() throws ImportFault {
    String table = EMPTY + "KAZ,2025-01,100.5,,2025-01-18\n";
    TableUpdate update =
        TableUpdate.of(
            table,
            List.of("country"),
            "a",
            new TableEditions("", List.of("2025-01-18", "2025-03-18")),
            data(Map.of("KAZ,2025-01", "101.5,", "KAZ,2025-02", "7.5,")),
            "2025-02-18");
    assertThat(update.text())
        .isEqualTo(
            EMPTY
                + "KAZ,2025-01,100.5,,2025-01-18\n"
                + "KAZ,2025-01,101.5,,2025-02-18\n"
                + "KAZ,2025-01,100.5,,2025-03-18\n"
                + "KAZ,2025-02,7.5,,2025-02-18\n");
    assertThat(update.of(TableUpdate.Kind.EARLIER)).hasSize(1);
    assertThat(update.of(TableUpdate.Kind.GONE)).isEmpty();
  }

  @Test
  void aNewBaseIsTold() throws ImportFault {
    StringBuilder table = new StringBuilder(EMPTY);
    Map<String, String> rebased = new TreeMap<>();
    for (int month = 1; month <= 9; month++) {
      BigDecimal value =
          new BigDecimal("102.4").add(new BigDecimal("1.7").multiply(BigDecimal.valueOf(month)));
      table.append(String.format(Locale.ROOT, "KAZ,2025-0%d,%s,,2025-10-18\n", month, value));
      BigDecimal fresh = value.multiply(new BigDecimal("0.87")).setScale(1, RoundingMode.HALF_UP);
      rebased.put("KAZ,2025-0" + month, fresh + ",");
    }
    TableUpdate update =
        TableUpdate.of(
            table.toString(),
            List.of("country"),
            "a",
            TableEditions.NONE,
            data(rebased),
            "2026-01");
    assertThat(update.of(TableUpdate.Kind.REVISED)).hasSize(9);
    assertThat(update.factor()).isEqualByComparingTo("0.87");
    // One value that is what it was, and there is no such factor; nor with another one revised.
    Map<String, String> one = new TreeMap<>(rebased);
    one.put("KAZ,2025-01", "104.1,");
    assertThat(
            TableUpdate.of(
                    table.toString(),
                    List.of("country"),
                    "a",
                    TableEditions.NONE,
                    data(one),
                    "2026-01")
                .factor())
        .isNull();
    one.put("KAZ,2025-01", "95.1,");
    assertThat(
            TableUpdate.of(
                    table.toString(),
                    List.of("country"),
                    "a",
                    TableEditions.NONE,
                    data(one),
                    "2026-01")
                .factor())
        .isNull();
  }

  @Test
  void aRevisionIsHeldAgainstThoseBefore() throws ImportFault {
    StringBuilder table = new StringBuilder(EMPTY);
    for (int month = 1; month <= 5; month++) {
      table.append(String.format(Locale.ROOT, "KAZ,2025-0%d,100.0,,2025-06\n", month));
      table.append(String.format(Locale.ROOT, "KAZ,2025-0%d,100.4,,2025-07\n", month));
    }
    TableUpdate update =
        TableUpdate.of(
            table.toString(),
            List.of("country"),
            "a",
            TableEditions.NONE,
            data(Map.of("KAZ,2025-01", "101.7,", "KAZ,2025-02", "101.4,", "KAZ,2025-03", "100.4,")),
            "2025-08");
    assertThat(update.usual().count()).isEqualTo(5);
    assertThat(update.usual().mean()).isEqualByComparingTo("0.4");
    assertThat(update.of(TableUpdate.Kind.REVISED))
        .extracting(update.usual()::isUnusual)
        .containsExactly(true, false);
    // Four say nothing.
    String four = table.toString().replace("KAZ,2025-05,100.4,,2025-07\n", "");
    TableUpdate few =
        TableUpdate.of(
            four,
            List.of("country"),
            "a",
            TableEditions.NONE,
            data(Map.of("KAZ,2025-01", "101.7,", "KAZ,2025-02", "100.4,")),
            "2025-08");
    assertThat(few.usual().isKnown()).isFalse();
    assertThat(few.of(TableUpdate.Kind.REVISED)).noneMatch(few.usual()::isUnusual);
  }
}
