package caravan.cli;

import caravan.app.pipeline.BookChoice;
import caravan.app.pipeline.BookMade;
import caravan.app.pipeline.KeptSites;
import caravan.app.pipeline.PdfChoice;
import caravan.app.pipeline.PdfUnknown;
import caravan.app.pipeline.Project;
import caravan.app.pipeline.SiteBuild;
import caravan.app.pipeline.Summary;
import caravan.app.rebuild.Rebuild;
import caravan.files.output.OutputRefused;
import caravan.files.pack.Packing;
import caravan.text.diagnostic.Checked;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code caravan build}. */
@Command(
    name = "build",
    description = {
      "Builds the whole site.",
      "Where anything is wrong, the site from before stays as it was."
    })
final class BuildCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  private final PrintStream out;
  private final PrintStream err;

  @Mixin private ReportOptions options = new ReportOptions();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where the site is put. Default: the folder site/ in the report's folder.")
  private @Nullable Path output;

  @Option(names = "--no-cache", description = "Make all anew, with nothing of earlier builds.")
  private boolean noCache;

  @Option(
      names = "--compress",
      paramLabel = "KINDS",
      arity = "0..1",
      fallbackValue = "all",
      description = "Also put packed copies beside texts: gz, br or all.")
  private @Nullable Compression compress;

  /** The names are what a user types. */
  enum Compression {
    all(Packing.GZIP, Packing.BROTLI),
    gz(Packing.GZIP),
    br(Packing.BROTLI);

    private final Set<Packing> packings;

    Compression(Packing... packings) {
      this.packings = Set.of(packings);
    }
  }

  @Option(
      names = "--pdf",
      paramLabel = "NAME",
      arity = "0..1",
      fallbackValue = PdfChoice.ALL,
      description =
          "Also make PDFs: of the report in each language, or of a language (en), a page"
              + " (en/kazakhstan) or a folder of pages. May be given more than once.")
  private List<String> pdf = List.of();

  @Option(
      names = "--docx",
      paramLabel = "NAME",
      arity = "0..1",
      fallbackValue = PdfChoice.ALL,
      description = "Also make files for Word, of what --pdf takes.")
  private List<String> docx = List.of();

  @Option(
      names = "--explain",
      paramLabel = "PATH",
      description = "Say why a file was made again. Default: of none.")
  private List<Path> explained = List.of();

  BuildCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  private Set<Packing> packings() {
    Set<Packing> packings = compress == null ? Set.of() : compress.packings;
    if (!packings.stream().allMatch(Packing::isAvailable)) {
      throw new ParameterException(
          spec.commandLine(),
          "there is no Brotli for this system, or its folder for temporary"
              + " files takes no programs; take --compress=gz, or name another folder:"
              + " java -Djava.io.tmpdir=DIR");
    }
    return packings;
  }

  @Override
  public Integer call() throws IOException, OutputRefused, PdfUnknown {
    long start = System.nanoTime();
    Path root = options.root();
    Path site = output == null ? root.resolve("site") : output;
    Path cache = noCache ? null : UserCache.ofProcess();
    String generator = "Caravan " + Version.text();
    Project project = new Project(root, site, options.threads(), generator, cache, packings());
    List<BookMade> made = new ArrayList<>();
    Checked<Summary> checked;
    Rebuild rebuild = cache == null ? null : Rebuild.of(project, cache);
    try (ProgressLine progress = options.progress(err)) {
      checked =
          SiteBuild.once(project, progress, rebuild == null ? KeptSites.NONE : rebuild)
              .build(new BookChoice(new PdfChoice(pdf), new PdfChoice(docx)), made::add);
    }
    int status =
        new Report(options, out, err)
            .print(
                checked, "built", System.nanoTime() - start, "Open " + site.resolve("index.html"));
    if (options.forPeople()) {
      made.forEach(this::tell);
      if (!checked.hasErrors()) {
        explained.forEach(path -> out.println(path + ": " + why(path, site, rebuild)));
      }
    }
    return status;
  }

  private static String why(Path path, Path site, @Nullable Rebuild rebuild) {
    if (!Files.isRegularFile(site.resolve(path))) {
      return "there is no such file in the site";
    }
    return rebuild == null
        ? "made again: nothing is kept of earlier builds"
        : rebuild.reasons().of(path.toString().replace(File.separatorChar, '/'));
  }

  private void tell(BookMade made) {
    String cost =
        made.kept() ? "unchanged" : String.format(Locale.ROOT, "%.1f s", made.nanos() / 1e9);
    out.printf(
        Locale.ROOT,
        "Made %s: %s%.1f MB (%s)%n",
        made.path(),
        made.pages() == null ? "" : Report.count(made.pages(), "page") + ", ",
        made.bytes() / 1e6,
        cost);
  }
}
