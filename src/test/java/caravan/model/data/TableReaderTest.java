package caravan.model.data;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Datasets whose observations stand in a table. */
class TableReaderTest {
  private final Diagnostics out = new Diagnostics();

  private static final String HEAD = "title: D\nunit: t\ntable: table.csv\n";

  private @Nullable Dataset read(String yaml, String table) {
    return TestData.dataset("d", HEAD + yaml, table, out);
  }

  /** The values as typed, by the references of their observations. */
  private Map<String, String> values(String yaml, String table) {
    Dataset dataset = Objects.requireNonNull(read(yaml, table), () -> TestData.lines(out) + "");
    Map<String, String> values = new TreeMap<>();
    dataset
        .series()
        .values()
        .forEach(
            series ->
                series
                    .observations()
                    .values()
                    .forEach(one -> values.put(one.ref(), one.main().stated().toString())));
    return values;
  }

  private List<String> wrong(String yaml, String table) {
    read(yaml, table);
    return out.list().stream()
        .map(
            one ->
                one.span().file().path().replaceFirst(".*\\.", "")
                    + ":"
                    + TestData.line(one)
                    + " | "
                    + (one.help() == null ? "-" : one.help()))
        .toList();
  }

  private static final String PLAIN = "dimensions: [partner, flow]\nsource: a\n";

  @Test
  void columnsWithTheNamesOfWhatTheyHoldNeedNoWord() {
    Map<String, String> values =
        values(
            PLAIN,
            """
            partner,flow,period,value
            KAZ,rail,2024,46.40
            KAZ,rail,2025-01,7
            KGZ,road,2024M02,-1.5e3
            KGZ,road,2024,
            """);
    assertThat(TestData.lines(out)).isEmpty();
    assertThat(values)
        .containsExactly(
            Map.entry("d.KAZ.rail@2024", "46.40"),
            Map.entry("d.KAZ.rail@2025-01", "7"),
            Map.entry("d.KGZ.road@2024-02", "-1.5E+3"));
  }

  @Test
  void aPeriodMayBeNamedByAnEndOfIt() {
    String days = "partner,flow,period,value\nKAZ,rail,2025-03-31,1\nKAZ,rail,2025-01-01,2\n";
    assertThat(values(PLAIN + "frequency: monthly\n", days))
        .containsExactly(
            Map.entry("d.KAZ.rail@2025-01", "2"), Map.entry("d.KAZ.rail@2025-03", "1"));
    assertThat(values(PLAIN + "frequency: quarterly\n", days.replace("2025-01", "2025-04")))
        .containsExactly(
            Map.entry("d.KAZ.rail@2025-Q1", "1"), Map.entry("d.KAZ.rail@2025-Q2", "2"));
    assertThat(TestData.lines(out)).isEmpty();
    assertThat(wrong(PLAIN, days + "KAZ,rail,2025-02-30,3\nKAZ,rail,2025-06-15,3\n"))
        .extracting(one -> one.replaceFirst(" \\|.*", ""))
        .containsExactly(
            "csv:2:10 table-file: \"2025-03-31\" is no period",
            "csv:4:10 table-file: \"2025-02-30\" is no period",
            "csv:5:10 table-file: \"2025-06-15\" is no period");
  }

  @Test
  void rowsMayHaveUnitsAndMultipliersOfTheirOwn() {
    String plain = "dimensions: [partner]\nsource: a\nmultiplier: 1e3\n";
    assertThat(
            values(
                plain,
                """
                partner,period,value,unit,multiplier
                KAZ,2021,46.40,,
                KAZ,2022,46400.0,t,1
                KAZ,2023,46.40,kt,1
                KAZ,2024,0.04640,,Million tonnes
                KAZ,2025,46400000,kg,
                KAZ,2026,46.40,Mt,0.001
                KAZ,2027,-0.5,,тыс. т
                """))
        .containsExactly(
            Map.entry("d.KAZ@2021", "46.40"),
            Map.entry("d.KAZ@2022", "46.4000"),
            Map.entry("d.KAZ@2023", "46.40"),
            Map.entry("d.KAZ@2024", "46.40"),
            Map.entry("d.KAZ@2025", "46400.000"),
            Map.entry("d.KAZ@2026", "46.40"),
            Map.entry("d.KAZ@2027", "-0.5"));
    assertThat(
            values(
                "dimensions: [partner]\nsource: a\ncolumns: {multiplier: UNIT_MULT, unit: U}\n",
                "partner,period,value,UNIT_MULT,U\nKAZ,2024,1.50,3,t\nKAZ,2025,1.50,0,kt\n"))
        .containsExactly(Map.entry("d.KAZ@2024", "1.50E+3"), Map.entry("d.KAZ@2025", "1.50E+3"));
    assertThat(
            values(
                "dimensions: [partner]\nsource: a\ncolumns: {multiplier: {column: M, codes: {\"6\":"
                    + " 1e6}}, unit: {column: U, codes: {tonnes: t}}}\n",
                "partner,period,value,M,U\nKAZ,2024,1.50,6,tonnes\n"))
        .containsExactly(Map.entry("d.KAZ@2024", "1.50E+6"));
    assertThat(TestData.lines(out)).isEmpty();
  }

  @Test
  void aDatasetHasOneUnit() {
    String table =
        """
        partner,period,value,unit,multiplier
        KAZ,2023,1,USD,
        KAZ,2024,2,t,3
        KGZ,2024,2,lorries,million
        KGZ,2025,5,USD,
        KGZ,2026,5,t,3
        """;
    assertThat(wrong("dimensions: [partner]\nsource: a\n", table))
        .containsExactly(
            "csv:2:12 table-file: this value is in USD, the dataset in t | a dataset has one unit:"
                + " choose rows by it, where: {NAME: t}, and take the others into a dataset of"
                + " their own",
            "csv:3:14 table-file: \"3\" is no multiplier | write 1000, 1e6 or a word such as"
                + " million; where 6 stands for a million, say so: columns: {multiplier: {column:"
                + " NAME, codes: {\"6\": 1e6}}}",
            "csv:4:12 unknown-unit: unknown unit \"lorries\" | say what it stands for: columns:"
                + " {unit: {column: NAME, codes: {\"lorries\": t}}}; or write ignore: [NAME]");
  }

  /** What was no column of units before is none now. */
  @Test
  void aColumnThatIsMeantOtherwiseIsNoUnit() {
    String table = "partner,period,value,unit\nKAZ,2023,1,tonnes\nKAZ,2024,2,pieces\n";
    for (String other :
        List.of(
            "where: {unit: tonnes}",
            "except: {unit: pieces}",
            "ignore: [unit]",
            "ignore: others")) {
      assertThat(values("dimensions: [partner]\nsource: a\n" + other + "\n", table))
          .containsEntry("d.KAZ@2023", "1");
    }
    assertThat(values("dimensions: [partner, unit]\nsource: a\n", table))
        .containsEntry("d.KAZ.pieces@2024", "2");
    assertThat(values("dimensions: [partner, kind]\nsource: a\ncolumns: {kind: unit}\n", table))
        .containsEntry("d.KAZ.pieces@2024", "2");
    assertThat(TestData.lines(out)).isEmpty();
  }

  @Test
  void notesMayBeOfALanguage() {
    Dataset dataset =
        Objects.requireNonNull(
            read(
                "dimensions: [partner]\nsource: a\ncolumns: {note-ru: Примечание}\n",
                """
                partner,period,value,note,note-zh,Примечание
                KAZ,2023,1,all,,
                KAZ,2024,1,others,中文,
                KAZ,2025,1,,只有,русский
                KAZ,2026,1,,,
                """),
            () -> TestData.lines(out) + "");
    List<String> notes =
        dataset.series().values().iterator().next().observations().values().stream()
            .map(one -> one.main().note())
            .map(
                note ->
                    note == null
                        ? "-"
                        : note.any("en") + "|" + note.any("zh") + "|" + note.any("ru"))
            .toList();
    assertThat(notes).containsExactly("all|all|all", "others|中文|others", "русский|只有|русский", "-");
  }

  @Test
  void whatBelongsToAValueHasItsPlace() {
    Dataset dataset =
        Objects.requireNonNull(
            read(
                "dimensions: [partner]\nsource: a\n",
                """
                partner;period;value;status;note;source
                KAZ;2024;" 46.4 ";P;"He said ""so""; twice";b
                """));
    assertThat(TestData.lines(out)).isEmpty();
    Statement main =
        Objects.requireNonNull(dataset.series().get("KAZ"))
            .observations()
            .firstEntry()
            .getValue()
            .main();
    assertThat(main.status()).isEqualTo(Status.PROVISIONAL);
    assertThat(main.source()).isEqualTo("b");
    assertThat(Objects.requireNonNull(main.note()).any("en")).isEqualTo("He said \"so\"; twice");
    assertThat(main.span().line()).isEqualTo(2);
    assertThat(main.span().file().path()).isEqualTo("content/data/table.csv");
    assertThat(dataset.files().stream().map(file -> file.path()))
        .containsExactly("content/data/d.yaml", "content/data/table.csv");
    assertThat(main.span().text().strip()).isEqualTo("46.4");
    assertThat(main.sourcePlace().span().text()).isEqualTo("b");
  }

  @Test
  void columnsOfOtherNamesCodesConstantsAndChosenRows() {
    Map<String, String> values =
        values(
            """
            dimensions: [partner, flow]
            source: a
            columns:
              period: TIME
              value: OBS_VALUE
              partner: {column: REF_AREA, codes: {"398": KAZ, "417": KGZ}}
              flow: {constant: rail}
            where: {product: TOTAL}
            except: {REF_AREA: ["0", ""]}
            ignore: others
            """,
            """
            REF_AREA,TIME,OBS_VALUE,product,desc
            398,2024,1,TOTAL,x
            398,2024,2,gold,x
            0,2024,3,TOTAL,x
            ,2024,4,TOTAL,x
            417,2024,5,TOTAL,x
            KGZ,2025,6,TOTAL,x
            """);
    assertThat(TestData.lines(out)).isEmpty();
    assertThat(values)
        .containsExactly(
            Map.entry("d.KAZ.rail@2024", "1"),
            Map.entry("d.KGZ.rail@2024", "5"),
            Map.entry("d.KGZ.rail@2025", "6"));
  }

  @Test
  void valuesThatStandSideBySide() {
    assertThat(
            values(
                """
                dimensions: [partner]
                source: a
                columns:
                  period: {headers: ["2023", "2024"]}
                """,
                "partner,2023,2024\nKAZ,1,2\nKGZ,..,4\n"))
        .containsExactly(
            Map.entry("d.KAZ@2023", "1"),
            Map.entry("d.KAZ@2024", "2"),
            Map.entry("d.KGZ@2024", "4"));
    assertThat(
            values(
                """
                dimensions: [partner, flow]
                source: a
                columns:
                  flow: {headers: {By rail: rail, By road: road}}
                """,
                "partner,period,By rail,By road\nKAZ,2023,1,2\n"))
        .containsExactly(Map.entry("d.KAZ.rail@2023", "1"), Map.entry("d.KAZ.road@2023", "2"));
    assertThat(TestData.lines(out)).isEmpty();
  }

  @Test
  void rowsOfOneCellByEditionAndBySource() {
    Dataset dataset =
        Objects.requireNonNull(
            read(
                "dimensions: [partner]\nsource: a\n",
                """
                partner,period,value,source,edition
                KAZ,2024,3,b,2025
                KAZ,2024,2,a,2025-06-13
                KAZ,2024,1,a,2025-03
                KAZ,2024,2.5,a,2026-01
                """));
    assertThat(TestData.lines(out)).isEmpty();
    Observation cell =
        Objects.requireNonNull(dataset.series().get("KAZ")).observations().firstEntry().getValue();
    assertThat(cell.main().stated()).isEqualTo("2.5");
    assertThat(cell.revisions().stream().map(one -> one.stated().toString()))
        .containsExactly("1", "2");
    assertThat(cell.also().stream().map(one -> one.source() + one.stated())).containsExactly("b3");
  }

  @Test
  void theFirstSourceLeadsWhereTheDatasetHasNone() {
    Dataset dataset =
        Objects.requireNonNull(
            read(
                "dimensions: [partner]\n",
                "partner,period,value,source\nKAZ,2024,3,b\nKAZ,2024,2,a\nKGZ,2024,9,a\n"));
    assertThat(TestData.lines(out)).isEmpty();
    Observation cell =
        Objects.requireNonNull(dataset.series().get("KAZ")).observations().firstEntry().getValue();
    assertThat(cell.main().source()).isEqualTo("b");
    assertThat(cell.also()).hasSize(1);
  }

  @Test
  void whatIsWrongWithCellsIsToldAtEach() {
    assertThat(
            wrong(
                PLAIN,
                """
                partner,flow,period,value,status,source
                KAZ,rail,2024,"1,234.5",,
                KAZ,rail,24,5,,
                KAZ,rail,24,5,,
                Kazakhstan,rail,2024,5,,
                CHN,rail,2024,5,,
                CHN,rail,2025,5,,
                KAZ,,2024,5,,
                KAZ,rail,,5,,
                KAZ,rail,2020,5,Q,
                KAZ,rail,2021,5,,z
                KAZ,rail,2022,5,,
                KAZ,rail,2022,6,,
                """))
        .containsExactly(
            "csv:2:16 table-file: \"1,234.5\" is no number | numbers have a decimal point and"
                + " nothing between thousands: 1234.5",
            "csv:3:10 table-file: \"24\" is no period | write 2025, 2025-H1, 2025-Q1, 2025-06 or"
                + " 2025-01/2025-05",
            "csv:5:1 unknown-code: the code list \"partner\" has no code \"Kazakhstan\" | there are"
                + " CA5, KAZ, KGZ, UZB",
            "csv:6:1 unknown-code: the code list \"partner\" has no code \"CHN\" | there are CA5,"
                + " KAZ, KGZ, UZB",
            "csv:8:11 table-file: this value has no flow | fill the column, or leave such rows out:"
                + " except: {COLUMN: \"\"}",
            "csv:9:11 table-file: this value has no period | fill the column of periods",
            "csv:10:17 wrong-type: \"Q\" is no status of a value | write P for provisional, E for"
                + " estimated, F for forecast; there are A, B, D, E, F, I, M, N, O, P, S, U, V",
            "csv:11:18 unknown-source: unknown source \"z\" | did you mean \"a\"?",
            "csv:13:15 duplicate-key: a second value for KAZ.rail and 2022; the first, 5, stands"
                + " in line 12 | delete one of them; or add the column in which they differ: a"
                + " dimension, a source, an edition");
  }

  @Test
  void whatIsWrongWithColumnsIsToldInTheDataset() {
    String table = "partner,time,val ue,x\nKAZ,2024,5,1\n";
    assertThat(wrong("dimensions: [partner]\nsource: a\n", table))
        .containsExactly(
            "yaml:3:8 table-file: no column of the table is \"period\" | write which one it is:"
                + " columns: {period: NAME}; there are partner, time, val ue, x");
    assertThat(
            TestData.lines(
                told("columns: {period: tim, vlue: x, partner: {constant: A, column: x}}", table)))
        .containsExactly(
            "6:19 table-file: the table has no column \"tim\"",
            "6:24 unknown-key: a value of this dataset has no \"vlue\"",
            "6:42 wrong-type: one of \"column\", \"constant\" and \"headers\" is needed here, not"
                + " \"constant: …\"");
    assertThat(TestData.lines(told("columns: {period: time, value: val ue}", table)))
        .containsExactly("3:8 table-file: columns of the table are used for nothing: x");
    assertThat(TestData.lines(told("columns: {period: time, value: val ue}\nignore: x", table)))
        .isEmpty();
  }

  private static Diagnostics told(String more, String table) {
    Diagnostics found = new Diagnostics();
    TestData.dataset("d", HEAD + "dimensions: [partner]\nsource: a\n" + more + "\n", table, found);
    return found;
  }

  @Test
  void whatIsNoTableIsToldAtItsRow() {
    assertThat(wrong(PLAIN, "partner,flow,period,value\nKAZ,rail,2024\n"))
        .containsExactly(
            "csv:2:1 table-file: this row has 3 cells, the first row 4 | put a cell that holds"
                + " \",\" in quotes, and leave none out");
    assertThat(TestData.lines(told("", "partner,period,value,value,\nKAZ,2024,1,2,\n")))
        .containsExactly(
            "1:22 table-file: two columns are named \"value\"",
            "1:28 table-file: column 5 has no name");
    assertThat(TestData.lines(told("", ""))).hasSize(1);
  }

  @Test
  void aTableOrObservations() {
    Diagnostics found = new Diagnostics();
    TestData.dataset("d", "title: D\nunit: t\ndimensions: [partner]\nsource: a\n", found);
    TestData.dataset(
        "d", HEAD + "dimensions: [partner]\nsource: a\nobservations: {KAZ: {2024: 1}}\n", found);
    TestData.dataset(
        "d",
        "title: D\nunit: t\ndimensions: [partner]\nsource: a\nwhere: {a: b}\n"
            + "observations: {KAZ: {2024: 1}}\n",
        found);
    TestData.dataset(
        "d", "title: D\nunit: t\ntable: ../x.csv\ndimensions: [partner]\nsource: a\n", found);
    assertThat(TestData.lines(found))
        .contains(
            "1:1 missing-key: a dataset needs \"observations: …\" or \"table: …\"",
            "3:8 wrong-type: a dataset has \"observations\" or a \"table\", not both",
            "5:8 wrong-type: this is about the columns of a table, and there is none",
            "3:8 wrong-type: \"../x.csv\" is no name of a table");
  }

  @Test
  void whatIsSaidOfColumnsAmissIsToldOnce() {
    String table = "partner,period,value,edition,2024,2025\nKAZ,2024,5,May,1,2\n";
    String rest = "\nignore: others";
    assertThat(TestData.lines(told("columns: [value]" + rest, table)))
        .containsExactly("6:10 wrong-type: columns by what they hold is needed here, not a list");
    assertThat(TestData.lines(told("columns: {value: [a]}" + rest, table)))
        .containsExactly(
            "6:18 wrong-type: the name of a column, or a map is needed here, not a list");
    assertThat(TestData.lines(told("columns: {period: {headers: 7}}" + rest, table)))
        .containsExactly("6:29 wrong-type: the names of columns is needed here, not \"7\"");
    assertThat(
            TestData.lines(
                told(
                    "columns: {period: {headers: [\"2024\"]}, note: {headers: [\"2025\"]}}" + rest,
                    table)))
        .containsExactly("6:46 wrong-type: only one thing can stand in the names of columns");
    assertThat(TestData.lines(told("columns: {period: {column: period, codes: x}}" + rest, table)))
        .containsExactly("6:43 wrong-type: a code for each text is needed here, not \"x\"");
    assertThat(TestData.lines(told("where: 2024" + rest, table)))
        .containsExactly("6:8 wrong-type: the texts of columns is needed here, not \"2024\"");
    assertThat(TestData.lines(told("where: {nope: 1}" + rest, table)))
        .containsExactly("6:9 table-file: the table has no column \"nope\"");
    assertThat(TestData.lines(told("ignore: others", table)))
        .containsExactly("2:12 edition: \"May\" is no date of an edition");
    Diagnostics found = new Diagnostics();
    TestData.dataset("d", HEAD + "dimensions: [source]\nsource: a\n", table, found);
    assertThat(TestData.lines(found))
        .containsExactly("3:8 wrong-type: a dimension of a table can't be named \"source\"");
  }
}
