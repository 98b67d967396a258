package caravan.app.rebuild;

import caravan.app.pipeline.DrawnCharts;
import caravan.app.pipeline.PackedTree;
import caravan.app.pipeline.SiteListing;
import caravan.app.pipeline.SitePieces;
import caravan.app.pipeline.SitePieces.Piece;
import caravan.app.pipeline.SiteRenderer;
import caravan.app.pipeline.Summary;
import caravan.app.pipeline.Workers;
import caravan.app.pipeline.WrittenReferences;
import caravan.chart.spec.ChartPalette;
import caravan.files.output.OutputRefused;
import caravan.files.output.OutputTree;
import caravan.files.output.Publisher;
import caravan.files.output.Staging;
import caravan.files.pack.Packing;
import caravan.model.data.Dataset;
import caravan.model.edition.ChangedEdition;
import caravan.model.edition.StatedFigure;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.site.page.FiguresJson;
import caravan.site.page.SearchOutput;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Makes the files of a site that have changed, and leaves the others where they are. For one build.
 */
final class UpdateWriter {
  private static final String FIGURES = "figures.json";
  private static final String MEANWHILE = "another build has published its site meanwhile";

  private final RebuildJob job;
  private final SiteBefore before;
  private final Map<String, SearchOutput.Changed> searches = new ConcurrentHashMap<>();
  private final AtomicBoolean isDescribed = new AtomicBoolean(true);
  private final Set<String> written = ConcurrentHashMap.newKeySet();

  UpdateWriter(RebuildJob job) {
    this.job = job;
    this.before = job.before();
  }

  /**
   * Publishes the site as it is now.
   *
   * @return what is known of it
   * @throws Change.Unbounded where all must be made anew; then nothing was written
   */
  KeptSite write(UpdatedSite update, Workers workers)
      throws IOException, OutputRefused, Change.Unbounded {
    try {
      return written(update, workers);
    } catch (IOException | UncheckedIOException e) {
      if (before.isThere()) {
        throw e;
      }
      throw new Change.Unbounded(MEANWHILE);
    }
  }

  private KeptSite written(UpdatedSite update, Workers workers)
      throws IOException, OutputRefused, Change.Unbounded {
    Map<ResolvedPage, KeptPage> known = new IdentityHashMap<>();
    for (int i = 0; i < update.pages().size(); i++) {
      known.put(update.site().pages().get(i), update.pages().get(i));
    }
    byte[] figures = figures(update);
    List<Path> report = List.of(job.project().content(), job.project().templates());
    Diagnostics out = new Diagnostics();
    try (Staging staging = Publisher.open(job.project().output(), report)) {
      OutputTree noting =
          (path, bytes) -> {
            written.add(path.text());
            staging.write(path, bytes);
          };
      SiteRenderer.Part part =
          new SiteRenderer.Part(
              update.changed()::containsValue,
              page -> Objects.requireNonNull(known.get(page), "each page is known").cites(),
              pieces -> pieces(update, figures, pieces));
      new SiteRenderer(
              job.project(),
              update.site(),
              PackedTree.over(noting, job.project()),
              new DrawnCharts(job.disk(), job.program(), ChartPalette.DEFAULT),
              new WrittenReferences(job.disk(), job.program()),
              job.program(),
              out)
          .render(part, workers);
      if (!out.list().isEmpty()) {
        throw new Change.Unbounded(SiteUpdate.CHECKED);
      }
      if (!searches.keySet().equals(update.byLanguage().keySet())) {
        throw new Change.Unbounded("in the search words weigh otherwise now");
      }
      if (!isDescribed.get()) {
        throw new Change.Unbounded("what describes the datasets is none of this program");
      }
      Set<String> gone = gone();
      SiteListing listing = job.listing().with(SiteListing.of(staging.folder()), gone);
      if (!staging.publishInto(before.identity(), gone)) {
        throw new Change.Unbounded(MEANWHILE);
      }
      return now(update, listing.digest());
    }
  }

  private byte[] figures(UpdatedSite update) throws Change.Unbounded {
    List<String> order =
        update.site().pages().stream().map(page -> page.page().outputPath()).toList();
    Map<String, List<StatedFigure>> changed = new HashMap<>();
    update
        .changed()
        .values()
        .forEach(page -> changed.put(page.page().outputPath(), FiguresJson.figures(page)));
    return ChangedEdition.of(before.bytes(FIGURES), order, changed)
        .orElseThrow(() -> new Change.Unbounded("figures.json is none of this program"));
  }

  private List<Piece> pieces(UpdatedSite update, byte[] figures, SitePieces pieces) {
    List<Piece> made = new ArrayList<>();
    update
        .byLanguage()
        .forEach(
            (language, pages) ->
                made.add(
                    noted(
                        pieces.changedSearch(
                            language,
                            Objects.requireNonNull(job.kept().searches().get(language), language),
                            pages,
                            before,
                            now -> searches.put(language, now)),
                        "pages that it finds say something else now")));
    Piece stated =
        new Piece(
            FIGURES,
            update.site().config().span(),
            "the figures of the report",
            sink -> sink.file(FIGURES, figures));
    made.add(noted(stated, "pages whose figures it lists have changed"));
    made.addAll(data(update.site(), pieces));
    for (ResolvedPage page : update.changed().values()) {
      String why = job.change().pages().get(page.page().path());
      made.add(noted(pieces.of(page), Objects.requireNonNull(why, "a changed page")));
    }
    return made;
  }

  /** The datasets with other values, and what describes their files. */
  private List<Piece> data(ResolvedSite site, SitePieces pieces) {
    List<Piece> made = new ArrayList<>();
    if (job.change().datasets().isEmpty()) {
      return made;
    }
    job.change()
        .datasets()
        .forEach(
            (id, path) -> {
              Dataset dataset = Objects.requireNonNull(site.data().datasets().get(id), id);
              for (String language : site.config().languages()) {
                made.add(noted(pieces.of(dataset, language), path + " has changed"));
              }
            });
    Piece described =
        pieces.changedDescriptions(
            job.change().datasets().keySet(),
            path -> new String(before.bytes(path), StandardCharsets.UTF_8),
            isDescribed::set);
    made.add(noted(described, "files of datasets that it describes have changed"));
    return made;
  }

  /** The same piece, of which each file knows why it was made. */
  private Piece noted(Piece piece, String why) {
    return new Piece(
        piece.start(),
        piece.place(),
        piece.what(),
        sink ->
            piece
                .maker()
                .accept(
                    new SitePieces.Sink() {
                      @Override
                      public void file(String path, byte[] bytes) {
                        job.reasons().made(path, why);
                        sink.file(path, bytes);
                      }

                      @Override
                      public void found(Diagnostic diagnostic) {
                        sink.found(diagnostic);
                      }
                    }));
  }

  /** Files of the site that are none of it now. */
  private Set<String> gone() {
    Set<String> gone = new TreeSet<>();
    searches.values().forEach(one -> gone.addAll(one.gone()));
    // A packed copy goes with the file of which it is one.
    for (String path : Stream.concat(gone.stream(), written.stream()).toList()) {
      for (Packing packing : Packing.values()) {
        gone.add(path + packing.ending());
      }
    }
    gone.removeIf(path -> written.contains(path) || !job.listing().has(path));
    return gone;
  }

  private KeptSite now(UpdatedSite update, String listing) {
    Map<String, KeptDataset> datasets = new TreeMap<>(job.kept().datasets());
    job.change()
        .datasets()
        .keySet()
        .forEach(
            id ->
                datasets.put(
                    id,
                    SiteRecords.of(
                        Objects.requireNonNull(update.site().data().datasets().get(id), id))));
    Map<String, SearchOutput.Facts> facts = new TreeMap<>(job.kept().searches());
    searches.forEach((language, changed) -> facts.put(language, changed.facts()));
    Summary was = job.kept().summary();
    Summary sums =
        new Summary(
            was.pages(),
            was.charts(),
            was.tables(),
            update.pages().stream().mapToInt(KeptPage::figures).sum(),
            update.pages().stream().mapToInt(KeptPage::claims).sum(),
            was.datasets());
    return new KeptSite(
        job.inputs(),
        listing,
        sums,
        update.pages(),
        job.kept().found(),
        datasets,
        job.kept().drafts(),
        facts,
        job.kept().making());
  }
}
