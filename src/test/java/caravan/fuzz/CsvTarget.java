package caravan.fuzz;

import caravan.app.imports.FirstData;
import caravan.app.imports.ImportOptions;
import caravan.app.imports.TableImport;
import caravan.app.scaffold.Starter;
import caravan.app.scaffold.StarterData;
import caravan.app.tables.ImportFault;
import caravan.text.csv.CsvFault;
import caravan.text.diagnostic.Checked;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** A report begun with a table of a stranger checks without an error, or the table is refused. */
final class CsvTarget implements Target {
  private final TemporaryReport report = new TemporaryReport();

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public void accept(byte[] input) {
    SortedMap<String, String> files;
    try {
      StarterData data =
          FirstData.of("t.csv", TableImport.read("t.csv", input, ImportOptions.NONE));
      files = new Starter(List.of("en", "ru"), null).with(data);
    } catch (CsvFault | ImportFault fault) {
      return;
    }
    Checked<?> checked = report.check(files);
    Holds.ofDiagnostics(checked.diagnostics());
    Holds.that(
        checked.diagnostics().stream().noneMatch(d -> d.isError()),
        "a new report with errors: %s",
        Holds.told(checked.diagnostics()));
  }

  @Override
  public List<byte[]> seeds() {
    return Seeds.bytes(
        Stream.of(
            "partner,flow,year,value\nKAZ,export,2023,24.7\nKAZ,import,2024,..\n"
                + "Kyrgyz Republic,export,2024,-22.7\n",
            "\uFEFFСтрана;2023;2024 г.\r\nКазахстан;41.0;43.8\r\n\"Страна; другая\";;22.7\r\n",
            "country\t2024-01\t2024-02\nKAZ\t1\t2\n",
            "year,exports,imports\n2023,1.5,2\n2024,1e3,0\n",
            "a,b,c\n1,2\n\"x\"\"y\",,\n",
            "period,value\n2024-Q1,1\n2024-Q2,2\n2024-H1,3\n",
            "partner,2023,2024\nA,\"1,234.5\",12%\n",
            "DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\nX,KZ,2024,1.0,USD\n",
            "unit,year,value\nt,2024,1\nkg,2024,2\n"));
  }
}
