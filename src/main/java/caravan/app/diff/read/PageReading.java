package caravan.app.diff.read;

import caravan.report.coverage.Coverage;
import caravan.text.source.SourceFile;
import caravan.text.source.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A page.
 *
 * @param name the path of its file below the folder of its language, without ending
 * @param path where it stands in the site: {@code en/kazakhstan.html}
 * @param file the path of its file
 * @param rank its place among the pages of its language, from 0
 * @param aliases where former addresses of it stand in the site
 * @param isOutdated whether its author says that it has fallen behind
 * @param links the addresses that it links to, in order
 * @param sources the ids of the sources that it cites or rests on
 * @param facts what else readers see of it: dates, the short title; by what it is
 * @param missing the paths of pages that links lead to and that are not there, with their anchors
 * @param layout a digest of its markup: emphasis, lists, levels of headings; empty where the page
 *     has errors
 * @param coverage which numbers of it are bound to nothing
 */
public record PageReading(
    String language,
    String name,
    String path,
    String file,
    String title,
    int rank,
    Set<String> aliases,
    boolean isOutdated,
    List<BlockReading> blocks,
    List<ExhibitReading> exhibits,
    List<String> links,
    Map<Span, String> missing,
    Set<String> sources,
    Map<String, String> facts,
    String layout,
    SourceFile source,
    Coverage coverage) {
  public PageReading {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(name, "name");
    aliases = Set.copyOf(aliases);
    blocks = List.copyOf(blocks);
    exhibits = List.copyOf(exhibits);
    links = List.copyOf(links);
    missing = Map.copyOf(missing);
    sources = Set.copyOf(sources);
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** Whether a file makes it for a member, as it makes others. */
  public boolean isMade() {
    return !file.equals("content/" + language + "/" + name + ".md");
  }

  /** Its name without folders; of a page for a member the codes of that. */
  public String lastName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
