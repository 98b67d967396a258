package caravan.app.imports;

import caravan.app.pipeline.BuildMemory;
import caravan.app.pipeline.LoadedSite;
import caravan.app.pipeline.Project;
import caravan.app.pipeline.SiteLoader;
import caravan.app.tables.ImportFault;
import caravan.app.tables.Problem;
import caravan.model.data.Dataset;
import caravan.model.data.DatasetReader;
import caravan.model.data.EditionDate;
import caravan.model.data.Units;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import caravan.text.yaml.YamlMap;
import caravan.text.yaml.YamlNode;
import caravan.text.yaml.YamlParser;
import caravan.text.yaml.YamlScalar;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a later edition of a file changes in a report.
 *
 * @param dataset how expressions name it
 * @param files their new texts by their paths from the report's root, sorted
 * @param update of the table
 * @param byHand lines that a person has to add
 */
public record ReportUpdate(
    String dataset, Map<String, String> files, TableUpdate update, List<String> byHand) {
  /** Keys of a dataset by which the columns and rows of its table are others than its own. */
  private static final List<String> MEANT = List.of("columns", "where", "except");

  public ReportUpdate {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
    byHand = List.copyOf(byHand);
  }

  /**
   * What the file changes.
   *
   * @param name of the dataset, whose observations stand in a table
   * @param data what the file says
   * @param edition its date
   * @throws ImportFault where there is no such dataset, or the file does not fit it
   */
  public static ReportUpdate of(Project project, String name, ImportedData data, String edition)
      throws ImportFault, IOException {
    LoadedSite site = SiteLoader.load(project, new BuildMemory()).value();
    Dataset dataset = site.data().datasets().get(name);
    if (dataset == null) {
      String near = NearestName.help(name, site.data().datasets().keySet());
      throw fault(
          "there is no dataset \"" + name + "\" that can be read",
          near != null ? near : "import the file first: caravan import");
    }
    YamlNode root = YamlParser.parse(dataset.span().file().asText(), new Diagnostics());
    SourceText table = root == null ? null : DatasetReader.table(root);
    if (root != null && table == null && DatasetReader.query(root) != null) {
      throw fault(
          "the observations of \"" + name + "\" come from a query",
          "ask it, without a file: caravan update " + name);
    }
    if (root == null || table == null) {
      throw fault(
          "the observations of \"" + name + "\" stand in its YAML file, not in a table",
          "revise them there: the old value goes to \"revisions\"");
    }
    if (table.text().endsWith(".parquet")) {
      throw fault(
          "the table of \"" + name + "\" is Parquet, into which nothing is merged",
          "put the new file in its place; or take it as CSV: caravan import makes one");
    }
    if (root instanceof YamlMap map && MEANT.stream().anyMatch(key -> map.get(key) != null)) {
      throw fault(
          "the table of \"" + name + "\" is a file as its source gives it",
          "put the new one in its place");
    }
    if (!data.sources().isEmpty()) {
      throw fault(
          "the file has values of several sources: " + String.join(", ", data.sources()),
          "take those of the dataset's own: --where COLUMN=" + data.sources().get(0));
    }
    boolean other = data.unitIsSure() && !data.unit().equals(dataset.unitName());
    if (other) {
      throw fault(
          "the file is in " + data.unit() + ", the dataset in " + dataset.unitName(),
          "choose rows by --where; or say the unit, if it is the same: --unit "
              + dataset.unitName());
    }
    Units.Definition unit = site.data().units().find(dataset.unitName());
    if (!data.multiplier().isEmpty() && unit != null) {
      BigDecimal multiple = unit.factor().multiply(new BigDecimal(data.multiplier()));
      if (multiple.compareTo(dataset.multiple()) != 0) {
        throw fault(
            "values of the file are multiplied with "
                + data.multiplier()
                + ", those of the dataset with another number",
            "say which it is, if the file means that of the dataset: --multiplier NUMBER");
      }
    }
    String usual = said(root, "edition");
    TableEditions known =
        new TableEditions(
            usual == null ? "" : usual,
            dataset.editions().stream().map(EditionDate::text).toList());
    String path = "content/data/" + table;
    ReportEdits edits = new ReportEdits(project.root());
    String text = edits.text(path);
    if (DatasetReader.hasRowUnits(root, TableUpdate.head(text), dataset.dimensions())) {
      throw fault(
          "rows of the table of \"" + name + "\" have units or multipliers of their own",
          "it is a file as its source gives it: put the new one in its place");
    }
    TableUpdate update =
        TableUpdate.of(text, dataset.dimensions(), said(root, "source"), known, data, edition);
    Map<String, String> files = new TreeMap<>();
    if (update.isChanged()) {
      files.put(path, update.text());
    }
    List<String> byHand = new ArrayList<>();
    if (!update.editions().equals(known.listed())) {
      SourceFile file = dataset.span().file();
      edits.refuseLinks(file.path());
      String listed = EditionList.in(file, root, update.editions());
      if (listed == null) {
        byHand.add(file.path() + ", editions: [" + String.join(", ", update.editions()) + "]");
      } else {
        files.put(file.path(), listed);
      }
    }
    String codes = edits.text(ReportEdits.CODE_LISTS);
    ListAdditions.Added added = ListAdditions.codes(codes, data.dimensions());
    if (!added.text().equals(codes)) {
      files.put(ReportEdits.CODE_LISTS, added.text());
    }
    byHand.addAll(added.byHand());
    return new ReportUpdate(name, files, update, byHand);
  }

  /** The dimensions of a dataset; none where there is no such. */
  public static Set<String> dimensions(Project project, String name) {
    Dataset dataset =
        SiteLoader.load(project, new BuildMemory()).value().data().datasets().get(name);
    return dataset == null ? Set.of() : Set.copyOf(dataset.dimensions());
  }

  private static ImportFault fault(String message, String help) {
    return new ImportFault(new Problem(0, 0, message, help));
  }

  /** The text behind a key of a dataset; null where there is none. */
  private static @Nullable String said(YamlNode root, String key) {
    return root instanceof YamlMap map && map.get(key) instanceof YamlScalar text
        ? text.text().text()
        : null;
  }

  /**
   * Drafts of a note on corrections, by their paths: a page in each language; none where nothing
   * was revised.
   *
   * @param edition that was merged
   */
  public Map<String, String> corrections(
      Project project, UpdateEffects effects, EditionDate edition) {
    return CorrectionNote.of(project.templates(), effects, update, dataset, edition);
  }

  /**
   * Writes texts beside those of the report, where there are none yet.
   *
   * @return the paths of those that are there already, which are left as they are
   * @throws ImportFault if one stands behind a link
   * @throws IOException if the file system refuses
   */
  public static List<String> writeNew(Path root, Map<String, String> texts)
      throws IOException, ImportFault {
    ReportEdits edits = new ReportEdits(root);
    Map<String, String> fresh = new TreeMap<>(texts);
    for (String path : texts.keySet()) {
      edits.refuseLinks(path);
    }
    List<String> kept = texts.keySet().stream().filter(edits::exists).toList();
    kept.forEach(fresh::remove);
    edits.write(fresh);
    return kept;
  }

  /**
   * Writes the files.
   *
   * @throws IOException if the file system refuses
   */
  public void write(Path root) throws IOException {
    new ReportEdits(root).write(files);
  }
}
