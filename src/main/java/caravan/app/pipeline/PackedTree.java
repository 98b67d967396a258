package caravan.app.pipeline;

import caravan.files.output.OutputPath;
import caravan.files.output.OutputTree;
import caravan.files.pack.Packing;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** Writes packed copies beside texts, where these are smaller. As thread-safe as what it wraps. */
public final class PackedTree implements OutputTree {
  /** Pictures and fonts are packed already. */
  private static final Set<String> TEXTS =
      Set.of(
          "html", "css", "js", "mjs", "svg", "json", "jsonld", "xml", "csv", "txt", "webmanifest");

  private final OutputTree tree;
  private final Set<Packing> packings;

  private PackedTree(OutputTree tree, Set<Packing> packings) {
    this.tree = tree;
    this.packings = Set.copyOf(packings);
  }

  /** What takes the files of a report, with the packed copies that were asked for. */
  public static OutputTree over(OutputTree tree, Project project) {
    return project.packings().isEmpty() ? tree : new PackedTree(tree, project.packings());
  }

  @Override
  public void write(OutputPath path, byte[] bytes) throws IOException {
    tree.write(path, bytes);
    String name = path.text();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!TEXTS.contains(ending)) {
      return;
    }
    for (Packing packing : packings) {
      byte[] packed = packing.packed(bytes);
      if (packed.length < bytes.length) {
        tree.write(OutputPath.of(name + packing.ending()), packed);
      }
    }
  }
}
