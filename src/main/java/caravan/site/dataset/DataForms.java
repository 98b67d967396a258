package caravan.site.dataset;

import caravan.model.data.Dataset;
import caravan.report.resolve.DatasetPaths;
import caravan.report.resolved.ResolvedSite;
import caravan.site.part.Messages;
import caravan.site.part.SourceViews;
import caravan.site.sheet.WorkbookWriter;
import caravan.text.encode.Digest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The files in which the datasets of a report can be had, and what describes them. Each is made
 * once, as far as can be: what is remembered of it is its size and digest. Thread-safe.
 */
public final class DataForms {
  private final ReportFacts report;
  private final Function<String, SourceViews> sources;
  private final SdmxIds ids;
  private final Map<Key, List<DataFile>> known = new ConcurrentHashMap<>();

  /**
   * @param messages by language
   * @param licence the address of the report's licence; null where it has none that is known
   * @param sources the sources of the report in a language
   */
  public DataForms(
      ResolvedSite site,
      Map<String, Messages> messages,
      @Nullable String licence,
      Function<String, SourceViews> sources) {
    this.report = ReportFacts.of(site, messages, licence);
    this.sources = sources;
    this.ids = new SdmxIds(site.config().baseUrl());
  }

  private record Key(String dataset, String language) {}

  /** The files of a dataset in a language, in the order in which they are offered. */
  public List<DataFile> files(Dataset dataset, String language) {
    return known.computeIfAbsent(
        new Key(dataset.id(), language), key -> made(dataset, language, (path, bytes) -> {}));
  }

  /**
   * Makes the files of a dataset in a language.
   *
   * @param sink takes each by its path from the site's root
   */
  public void write(Dataset dataset, String language, BiConsumer<String, byte[]> sink) {
    known.put(new Key(dataset.id(), language), made(dataset, language, sink));
  }

  private List<DataFile> made(Dataset dataset, String language, BiConsumer<String, byte[]> sink) {
    List<DataFile> files = new ArrayList<>();
    for (DataForm form : DataForm.values()) {
      if (report.config().dataFormats().contains(form.format())) {
        String path = language + "/" + path(form, dataset.id());
        byte[] bytes = bytes(form, dataset, language);
        sink.accept(path, bytes);
        files.add(new DataFile(form, language, path, bytes.length, Digest.of(bytes)));
      }
    }
    return List.copyOf(files);
  }

  private static String path(DataForm form, String dataset) {
    return switch (form) {
      case CSV -> DatasetPaths.csv(dataset);
      case CSVW -> DatasetPaths.csvMetadata(dataset);
      case XLSX -> DatasetPaths.xlsx(dataset);
      case PARQUET -> DatasetPaths.parquet(dataset);
      case SDMX_CSV -> DatasetPaths.sdmxCsv(dataset);
      case SDMX_STRUCTURE -> DatasetPaths.sdmxStructure(dataset);
    };
  }

  private byte[] bytes(DataForm form, Dataset dataset, String language) {
    SourceViews named = sources.apply(language);
    return switch (form) {
      case CSV -> utf8(rows(language, named).of(dataset));
      case PARQUET -> rows(language, named).parquet(dataset);
      case CSVW -> utf8(new CsvwMetadata(report, language).of(dataset));
      case XLSX ->
          WorkbookWriter.write(new DatasetWorkbook(report, dataset, language, named).make());
      case SDMX_CSV -> utf8(new SdmxCsv(ids, language, named::label).of(dataset));
      case SDMX_STRUCTURE -> utf8(new SdmxStructure(report, ids, language).of(dataset));
    };
  }

  private DatasetCsv rows(String language, SourceViews named) {
    return new DatasetCsv(report.site().data(), language, named::label);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A file that describes all datasets. */
  interface Description {
    String text();

    /**
     * The same with other datasets, of the same series, periods, sources and texts.
     *
     * @param before as it was
     * @param changed the datasets, by their number
     * @return nothing where it was no such description
     */
    Optional<String> with(String before, Map<Integer, Dataset> changed);
  }

  /** By path from the site's root; nothing where there are no datasets. */
  private Map<String, Description> all() {
    Map<String, Description> all = new LinkedHashMap<>();
    if (report.site().data().datasets().isEmpty()) {
      return all;
    }
    for (String language : report.languages()) {
      all.put(language + "/" + DataPackage.NAME, dataPackage(language, ""));
    }
    String first = report.languages().get(0);
    all.put(DataPackage.NAME, dataPackage(first, first + "/"));
    if (DataCatalog.isPossible(report)) {
      all.put(DataCatalog.NAME, new DataCatalog(report, this::files));
    }
    if (Croissant.isPossible(report)) {
      all.put(Croissant.NAME, new Croissant(report, one -> files(one, first)));
    }
    return all;
  }

  private DataPackage dataPackage(String language, String folder) {
    return new DataPackage(report, language, folder, one -> files(one, language));
  }

  /** What describes all datasets, by path from the site's root; nothing where there are none. */
  public Map<String, String> described() {
    Map<String, String> files = new LinkedHashMap<>();
    all().forEach((path, description) -> files.put(path, description.text()));
    return files;
  }

  /**
   * What describes all datasets, where some have other values, of the same series, periods, sources
   * and texts: the same as {@link #described()}, though the others are not read.
   *
   * @param before gives a description as it was, by its path
   * @param changed their names
   * @return nothing where a description can't be changed
   */
  public Optional<Map<String, String>> described(
      Function<String, String> before, Set<String> changed) {
    Map<String, Dataset> known = report.site().data().datasets();
    List<String> order = List.copyOf(known.keySet());
    Map<Integer, Dataset> datasets = new TreeMap<>();
    for (String id : changed) {
      datasets.put(order.indexOf(id), Objects.requireNonNull(known.get(id), id));
    }
    Map<String, String> files = new LinkedHashMap<>();
    for (Map.Entry<String, Description> one : all().entrySet()) {
      String path = one.getKey();
      Optional<String> text = one.getValue().with(before.apply(path), datasets);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      files.put(path, text.get());
    }
    return Optional.of(files);
  }

  /** Whether all data of the report can be had as one file. */
  public boolean hasArchive() {
    return DataArchive.isPossible(report.site().data().datasets().values());
  }

  /**
   * All data of the report in each language as one file, by path from the site's root; nothing of a
   * report that is too large.
   *
   * @param described what describes them, as {@link #described()} has it
   */
  public Map<String, byte[]> archives(Map<String, String> described) {
    Map<String, byte[]> archives = new LinkedHashMap<>();
    if (!hasArchive()) {
      return archives;
    }
    for (String language : report.languages()) {
      String text = Objects.requireNonNull(described.get(language + "/" + DataPackage.NAME));
      archives.put(
          language + "/" + DatasetPaths.ARCHIVE,
          DataArchive.of(
              report.site().data().datasets().values(),
              text,
              dataset -> bytes(DataForm.CSV, dataset, language)));
    }
    return archives;
  }

  /** The names of those that describe all datasets and stand at the root, with their addresses. */
  public Map<String, String> descriptions() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("Data Package", DataPackage.NAME);
    if (DataCatalog.isPossible(report)) {
      names.put("DCAT-AP", DataCatalog.NAME);
    }
    if (Croissant.isPossible(report)) {
      names.put("Croissant", Croissant.NAME);
    }
    return names;
  }
}
