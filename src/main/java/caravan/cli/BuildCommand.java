package caravan.cli;

import caravan.build.Project;
import caravan.build.SiteBuild;
import caravan.build.Summary;
import caravan.diagnostic.Checked;
import caravan.output.OutputRefused;
import caravan.pack.Packing;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
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
    description =
        "Builds the whole site. Where anything is wrong, the previous site stays as it was.")
final class BuildCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  private final PrintStream out;
  private final PrintStream err;

  @Mixin private ReportOptions options = new ReportOptions();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where the site is put. Default: site/ in the report's folder.")
  private @Nullable Path output;

  @Option(names = "--no-cache", description = "Draws every chart anew, without the user's cache.")
  private boolean noCache;

  @Option(
      names = "--compress",
      paramLabel = "FORMAT",
      arity = "0..1",
      fallbackValue = "all",
      description = "Puts packed copies beside texts, for servers that send them: all, gz or br.")
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

  BuildCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  private Set<Packing> packings() {
    Set<Packing> packings = compress == null ? Set.of() : compress.packings;
    if (!packings.stream().allMatch(Packing::isAvailable)) {
      throw new ParameterException(
          spec.commandLine(), "there is no Brotli for this system; take --compress=gz");
    }
    return packings;
  }

  @Override
  public Integer call() throws IOException, OutputRefused {
    long start = System.nanoTime();
    Path root = options.root();
    Path site = output == null ? root.resolve("site") : output;
    Path cache =
        noCache ? null : UserCache.folder(System.getenv(), System.getProperty("user.home", ""));
    String generator = "Caravan " + Version.text();
    Project project = new Project(root, site, options.threads(), generator, cache, packings());
    Checked<Summary> checked = new SiteBuild(project).build();
    return new Report(options, out, err)
        .print(checked, "built", System.nanoTime() - start, "Open " + site.resolve("index.html"));
  }
}
