package caravan.app.query;

import caravan.app.imports.ImportedData;
import caravan.app.imports.ListAdditions;
import caravan.app.imports.ReportEdits;
import caravan.app.imports.ReportUpdate;
import caravan.app.imports.TableUpdate;
import caravan.app.pipeline.BuildMemory;
import caravan.app.pipeline.LoadedSite;
import caravan.app.pipeline.ParsedSite;
import caravan.app.pipeline.Project;
import caravan.app.pipeline.SiteLoader;
import caravan.app.pipeline.SiteParser;
import caravan.app.pipeline.SiteResolver;
import caravan.app.pipeline.Workers;
import caravan.app.tables.ImportFault;
import caravan.app.tables.Problem;
import caravan.files.cache.TemporaryFolder;
import caravan.model.data.CellRequest;
import caravan.model.data.Dataset;
import caravan.model.data.LockTable;
import caravan.text.diagnostic.NearestName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Asks the queries of a report. One whose dataset has a table fills it. Of another only those cells
 * are asked for that figures, charts, tables, claims and checks rest on: the report is evaluated,
 * what it looks for is noted, the database is asked for all of it at once; and again, as long as
 * what was found makes the report look for more.
 */
public final class ReportQueries {
  /** So often a report may ask for more. Rows of tables ask first for their members. */
  private static final int MOST_ROUNDS = 8;

  private final Project project;
  private final String edition;
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, TableUpdate> updates = new LinkedHashMap<>();
  private final Map<String, Set<String>> written = new HashMap<>();
  private final Set<String> byHand = new LinkedHashSet<>();
  private final BuildMemory memory = new BuildMemory();
  private final ReportEdits edits;

  private ReportQueries(Project project, String edition) {
    this.project = project;
    this.edition = edition;
    this.edits = new ReportEdits(project.root());
  }

  /**
   * What the queries change.
   *
   * @param names of datasets with a query; none for all that have one
   * @param connections of the user
   * @param drivers of databases
   * @param edition the date of what the databases say: {@code 2025-06-13}
   * @throws ImportFault with all that keeps them from being asked
   */
  public static List<ReportUpdate> of(
      Project project,
      Collection<String> names,
      Connections connections,
      Drivers drivers,
      String edition)
      throws ImportFault, IOException {
    return new ReportQueries(project, edition).made(names, connections, drivers);
  }

  private List<ReportUpdate> made(
      Collection<String> names, Connections connections, Drivers drivers)
      throws ImportFault, IOException {
    try (TemporaryFolder temporary = TemporaryFolder.make("query");
        OpenQueries open =
            new OpenQueries(project.root(), temporary.path(), connections, drivers)) {
      List<DatasetQuery> locked = new ArrayList<>();
      List<Problem> problems = new ArrayList<>();
      for (DatasetQuery query : chosen(names)) {
        try {
          if (query.table() == null) {
            open.columns(query);
            locked.add(query);
          } else {
            table(query, open.all(query));
          }
        } catch (ImportFault fault) {
          problems.addAll(of(query, fault));
        }
      }
      refuse(problems);
      rounds(locked, open);
    }
    List<ReportUpdate> made = new ArrayList<>();
    for (String name : updates.keySet()) {
      Map<String, String> files = new TreeMap<>();
      for (String path : written.getOrDefault(name, Set.of())) {
        String text = texts.getOrDefault(path, "");
        if (!text.equals(edits.text(path))) {
          files.put(path, text);
        }
      }
      String codes = texts.getOrDefault(ReportEdits.CODE_LISTS, "");
      if (made.isEmpty() && !codes.equals(edits.text(ReportEdits.CODE_LISTS))) {
        files.put(ReportEdits.CODE_LISTS, codes);
      }
      List<String> lines = made.isEmpty() ? List.copyOf(byHand) : List.of();
      made.add(new ReportUpdate(name, files, updates.get(name), lines));
    }
    return made;
  }

  private List<DatasetQuery> chosen(Collection<String> names) throws ImportFault, IOException {
    Map<String, Dataset> datasets = load().data().datasets();
    List<DatasetQuery> chosen = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (String name : names.isEmpty() ? datasets.keySet() : names) {
      Dataset dataset = datasets.get(name);
      if (dataset == null) {
        String near = NearestName.help(name, datasets.keySet());
        problems.add(
            new Problem(
                0,
                0,
                "there is no dataset \"" + name + "\" that can be read",
                near != null ? near : "caravan check tells what is wrong with its file"));
      } else if (DatasetQuery.has(dataset)) {
        chosen.add(DatasetQuery.of(dataset, edits));
      } else if (!names.isEmpty()) {
        problems.add(
            new Problem(
                0,
                0,
                "the dataset \"" + name + "\" has no query",
                "name the file of its next edition: caravan update " + name + " FILE"));
      }
    }
    refuse(problems);
    if (chosen.isEmpty()) {
      throw new ImportFault(
          List.of(
              new Problem(
                  0,
                  0,
                  "no dataset of the report has a query",
                  "name a dataset and the file of its next edition: caravan update NAME FILE")));
    }
    return chosen;
  }

  private static List<Problem> of(DatasetQuery query, ImportFault fault) {
    return fault.problems().stream()
        .map(one -> Problem.ofFile(query.path() + one.place() + ": " + one.message(), one.help()))
        .toList();
  }

  private static void refuse(List<Problem> problems) throws ImportFault {
    if (!problems.isEmpty()) {
      throw new ImportFault(problems);
    }
  }

  private LoadedSite load() {
    return SiteLoader.load(project.instead(texts), memory).value();
  }

  /** Merges all rows of a query into the table of its dataset. */
  private void table(DatasetQuery query, List<ImportedData.Row> rows)
      throws ImportFault, IOException {
    String name = query.dataset().id();
    ReportUpdate made = ReportUpdate.of(project, name, data(query, rows), edition);
    updates.put(name, made.update());
    for (Map.Entry<String, String> file : made.files().entrySet()) {
      if (!file.getKey().equals(ReportEdits.CODE_LISTS)) {
        put(name, file.getKey(), file.getValue());
      }
    }
    codes(data(query, rows));
  }

  private void put(String dataset, String path, String text) {
    texts.put(path, text);
    written.computeIfAbsent(dataset, name -> new TreeSet<>()).add(path);
  }

  private void codes(ImportedData data) throws ImportFault, IOException {
    String before = texts.getOrDefault(ReportEdits.CODE_LISTS, edits.text(ReportEdits.CODE_LISTS));
    ListAdditions.Added added = ListAdditions.codes(before, data.dimensions());
    byHand.addAll(added.byHand());
    texts.put(ReportEdits.CODE_LISTS, added.text());
  }

  private static ImportedData data(DatasetQuery query, List<ImportedData.Row> rows) {
    Dataset dataset = query.dataset();
    Map<String, Map<String, String>> dimensions = new LinkedHashMap<>();
    for (int i = 0; i < dataset.dimensions().size(); i++) {
      Map<String, String> codes = new TreeMap<>();
      for (ImportedData.Row row : rows) {
        codes.put(row.key().get(i), row.key().get(i));
      }
      dimensions.put(dataset.dimensions().get(i), codes);
    }
    return new ImportedData(
        "", "", dataset.unitName(), false, "", dataset.frequency(), dimensions, rows, 0, List.of());
  }

  private void rounds(List<DatasetQuery> queries, OpenQueries open)
      throws ImportFault, IOException {
    Map<String, Set<CellRequest>> known = new HashMap<>();
    Map<String, List<ImportedData.Row>> rows = new HashMap<>();
    for (int round = 1; !queries.isEmpty(); round++) {
      Map<String, Set<CellRequest>> asked = asked(queries);
      boolean more = false;
      List<Problem> problems = new ArrayList<>();
      for (DatasetQuery query : queries) {
        String name = query.dataset().id();
        Set<CellRequest> fresh = new HashSet<>(asked.getOrDefault(name, Set.of()));
        fresh.removeAll(known.computeIfAbsent(name, k -> new LinkedHashSet<>()));
        try {
          if (!fresh.isEmpty()) {
            more = true;
            known.computeIfAbsent(name, k -> new LinkedHashSet<>()).addAll(fresh);
            List<ImportedData.Row> all =
                joined(rows.getOrDefault(name, List.of()), open.of(query, fresh));
            rows.put(name, all);
          }
          if (!fresh.isEmpty() || round == 1) {
            lock(query, known.getOrDefault(name, Set.of()), rows.getOrDefault(name, List.of()));
          }
        } catch (ImportFault fault) {
          problems.addAll(of(query, fault));
        }
      }
      refuse(problems);
      if (!more) {
        return;
      }
      if (round == MOST_ROUNDS) {
        throw new ImportFault(
            List.of(
                new Problem(
                    0,
                    0,
                    "the report asks for more cells each time that some are found",
                    "write tables and charts with fewer levels of members")));
      }
    }
  }

  /** What the report looks for in the datasets, with what is known so far. */
  private Map<String, Set<CellRequest>> asked(List<DatasetQuery> queries) {
    LoadedSite site = load();
    Map<String, Dataset> datasets = new TreeMap<>(site.data().datasets());
    Map<String, CellRecorder> recorders = new TreeMap<>();
    for (DatasetQuery query : queries) {
      String name = query.dataset().id();
      Dataset dataset = datasets.get(name);
      if (dataset != null) {
        CellRecorder recorder = new CellRecorder(dataset.known());
        recorders.put(name, recorder);
        datasets.put(name, dataset.knowing(recorder));
      }
    }
    try (Workers workers = new Workers(project.threads())) {
      LoadedSite noted = site.over(site.data().over(datasets));
      ParsedSite parsed = SiteParser.parse(noted, memory, workers).value();
      SiteResolver.resolve(parsed, memory, workers);
    }
    Map<String, Set<CellRequest>> asked = new TreeMap<>();
    recorders.forEach((name, recorder) -> asked.put(name, recorder.asked()));
    return asked;
  }

  /** The rows of two answers, each cell once. */
  private static List<ImportedData.Row> joined(
      List<ImportedData.Row> rows, List<ImportedData.Row> others) {
    Map<List<Object>, ImportedData.Row> all = new LinkedHashMap<>();
    rows.forEach(row -> all.put(List.of(row.key(), row.period()), row));
    others.forEach(row -> all.put(List.of(row.key(), row.period()), row));
    return List.copyOf(all.values());
  }

  private void lock(DatasetQuery query, Set<CellRequest> requests, List<ImportedData.Row> rows)
      throws ImportFault, IOException {
    String name = query.dataset().id();
    ImportedData data = data(query, RequestedRows.of(requests, rows));
    String path = LockTable.path(name);
    LockMerge merge =
        LockMerge.of(
            query.dataset().dimensions(),
            query.lock(edits.text(path)),
            requests,
            data,
            query.source(),
            edition,
            query.digest());
    updates.put(name, merge.update());
    if (!requests.isEmpty()) {
      put(name, path, merge.text());
    }
    codes(data);
  }
}
