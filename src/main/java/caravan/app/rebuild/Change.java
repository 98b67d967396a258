package caravan.app.rebuild;

import caravan.app.pipeline.Inputs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What of a report has changed since its site was built, where that can be told page by page.
 *
 * @param pages that must be made again, by their paths, and why
 * @param datasets that have other values, by their names, and the file that has changed
 * @param files of these pages
 */
record Change(
    SortedMap<String, String> pages, SortedMap<String, String> datasets, SortedSet<String> files) {
  /** Of more pages than one in so many, making all anew is no slower. */
  private static final int ONE_OF = 2;

  /** All must be made anew; the message says why. */
  static final class Unbounded extends Exception {
    private static final long serialVersionUID = 1;

    Unbounded(String why) {
      super(why);
    }

    /** Why, in a few words. */
    String why() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * What has changed.
   *
   * @param listing of the site as it is
   * @throws Unbounded where that may change any page
   */
  static Change of(KeptSite kept, Inputs now, String listing) throws Unbounded {
    if (!kept.inputs().general().equals(now.general())) {
      throw new Unbounded("the program, or what it was asked for, is another one");
    }
    if (!kept.listing().equals(listing)) {
      throw new Unbounded("the site is not the one that was built last");
    }
    Change change = new Change(new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
    Map<String, List<KeptPage>> byFile = new HashMap<>();
    kept.pages()
        .forEach(
            page -> byFile.computeIfAbsent(page.head().file(), f -> new ArrayList<>(1)).add(page));
    for (String path : changed(kept.inputs(), now)) {
      List<KeptPage> pages = byFile.getOrDefault(path, List.of());
      if (pages.size() == 1 && !pages.get(0).isMade()) {
        change.page(pages.get(0), path + " has changed");
      } else {
        change.dataset(kept, path);
      }
    }
    change.askers(kept);
    change.messages(kept);
    if (change.pages.size() * ONE_OF > Math.max(8, kept.pages().size())) {
      throw new Unbounded("most pages must be made again");
    }
    return change;
  }

  /** Whether nothing has. */
  boolean isNone() {
    return pages.isEmpty() && datasets.isEmpty();
  }

  private static SortedSet<String> changed(Inputs before, Inputs now) throws Unbounded {
    SortedSet<String> changed = new TreeSet<>();
    for (Map.Entry<String, String> file : now.files().entrySet()) {
      String was = before.files().get(file.getKey());
      if (was == null) {
        throw new Unbounded(file.getKey() + " is new");
      }
      if (!was.equals(file.getValue())) {
        changed.add(file.getKey());
      }
    }
    for (String path : before.files().keySet()) {
      if (!now.files().containsKey(path)) {
        throw new Unbounded(path + " is gone");
      }
    }
    return changed;
  }

  private void page(KeptPage page, String why) {
    if (pages.putIfAbsent(KeptPages.path(page), why) == null) {
      files.add(page.head().file());
    }
  }

  private void dataset(KeptSite kept, String path) throws Unbounded {
    List<KeptDataset> of =
        kept.datasets().values().stream().filter(one -> one.paths().contains(path)).toList();
    if (of.isEmpty() || of.stream().anyMatch(KeptDataset::isAsked)) {
      throw new Unbounded(path + " has changed");
    }
    for (KeptDataset dataset : of) {
      if (kept.making() == null || kept.making().contains(dataset.id())) {
        throw new Unbounded(path + " has changed, from which pages are made");
      }
      datasets.putIfAbsent(dataset.id(), path);
    }
  }

  /** What is told again must tell of files that are as they were. */
  private void messages(KeptSite kept) throws Unbounded {
    Set<String> other = new TreeSet<>(files);
    datasets.keySet().forEach(id -> other.addAll(keptDataset(kept, id).paths()));
    Stream<KeptMessage> pages =
        kept.pages().stream()
            .filter(page -> !this.pages.containsKey(KeptPages.path(page)))
            .flatMap(page -> page.found().stream());
    if (Stream.concat(kept.found().stream(), pages)
        .anyMatch(message -> message.files().stream().anyMatch(other::contains))) {
      throw new Unbounded("a warning is told of what has changed");
    }
  }

  private static KeptDataset keptDataset(KeptSite kept, String id) {
    return Objects.requireNonNull(kept.datasets().get(id), id);
  }

  /** The pages that asked for one of the datasets. */
  private void askers(KeptSite kept) throws Unbounded {
    for (KeptPage page : kept.pages()) {
      for (Map.Entry<String, String> dataset : datasets.entrySet()) {
        if (page.datasets() == null || page.datasets().contains(dataset.getKey())) {
          if (page.isMade()) {
            throw new Unbounded(
                dataset.getValue() + " has changed, which a page made from data reads");
          }
          page(page, dataset.getValue() + " has changed, which this page reads");
        }
      }
    }
  }
}
