package caravan.fuzz;

import caravan.app.imports.DatasetFiles;
import caravan.app.imports.ImportOptions;
import caravan.app.imports.ImportedData;
import caravan.app.imports.TableImport;
import caravan.app.tables.ImportFault;
import caravan.testing.Packed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file of statistics of a stranger is read or refused, and what is read can be written. */
final class ImportTarget implements Target {
  private static final Path CASES = Path.of("src/test/resources/imports");
  private static final int LONGEST = 20_000;

  @Override
  public String name() {
    return "import";
  }

  @Override
  public void accept(byte[] input) {
    List<ImportedData> all;
    try {
      all = TableImport.read("t.csv", input, ImportOptions.NONE);
    } catch (ImportFault fault) {
      fault
          .problems()
          .forEach(
              one ->
                  Holds.that(
                      one.line() >= 0
                          && one.column() >= 0
                          && !one.message().isBlank()
                          && !one.help().isBlank(),
                      "a problem says nothing: %s",
                      one));
      return;
    }
    Holds.that(!all.isEmpty(), "nothing was read, and nothing told");
    Holds.that(
        all.stream().map(ImportedData::name).distinct().count() == all.size(),
        "two datasets of one name");
    for (ImportedData data : all) {
      Holds.that(!data.rows().isEmpty(), "a dataset without values");
      for (ImportedData.Row row : data.rows()) {
        Holds.that(row.key().size() == data.dimensions().size(), "a key of another length");
        new BigDecimal(row.digits());
      }
      Holds.that(
          new DatasetFiles(data, "t", "t.csv", List.of("en")).files("a", null).size() == 2,
          "a dataset has two files");
    }
  }

  @Override
  public List<byte[]> seeds() {
    try (Stream<Path> cases = Files.walk(CASES, 2)) {
      return cases
          .filter(file -> file.getNameCount() == CASES.getNameCount() + 2)
          .filter(file -> !file.getFileName().toString().matches("(args|expected)\\.txt"))
          .sorted()
          .map(Packed::bytes)
          .filter(bytes -> bytes.length < LONGEST)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
