package caravan.app.diff.compare;

import caravan.app.diff.read.PageReading;
import caravan.app.diff.read.SiteReading;
import caravan.text.source.RelativePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What changed in links, sources, settings and files. */
final class NamedComparison {
  private static final int DIGITS = 12;

  private NamedComparison() {}

  static List<NamedChange> sources(SiteReading before, SiteReading after) {
    List<NamedChange> changes = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>(after.sources().keySet());
    ids.addAll(before.sources().keySet());
    for (String id : ids) {
      Map<String, String> then = before.sources().get(id);
      Map<String, String> now = after.sources().get(id);
      if (then == null || now == null) {
        changes.add(new NamedChange(id, label(then), label(now)));
      } else {
        compare(id + ", ", unlabelled(then, now), unlabelled(now, then), changes);
      }
    }
    return changes;
  }

  /** The label follows from the rest; where that changed, its change would be told twice. */
  private static Map<String, String> unlabelled(
      Map<String, String> source, Map<String, String> other) {
    Map<String, String> rest = new LinkedHashMap<>(source);
    Map<String, String> otherRest = new LinkedHashMap<>(other);
    rest.remove("label");
    otherRest.remove("label");
    return rest.equals(otherRest) ? source : rest;
  }

  private static @Nullable String label(@Nullable Map<String, String> source) {
    if (source == null) {
      return null;
    }
    String label = Objects.requireNonNullElse(source.get("label"), "");
    String title = source.get("title");
    return title == null ? label : label + ": " + title;
  }

  static List<NamedChange> settings(
      SiteReading before, SiteReading after, List<PagePair> pairs, Set<PagePair> changed) {
    List<NamedChange> changes = new ArrayList<>();
    compare("", before.settings(), after.settings(), changes);
    datasets(before, after, changes);
    for (PagePair pair : pairs) {
      PageReading then = pair.before();
      PageReading now = pair.after();
      if (then != null && now != null) {
        String page = " of " + now.file();
        Map<String, String> facts = new HashMap<>(then.facts());
        Set<String> names = new LinkedHashSet<>(now.facts().keySet());
        names.addAll(facts.keySet());
        for (String name : names) {
          one(name + page, facts.get(name), now.facts().get(name), changes);
        }
        // What can't be read seems changed as well, but is told as an error.
        boolean read = !then.layout().isEmpty() && !now.layout().isEmpty();
        if (read && !changed.contains(pair) && !then.layout().equals(now.layout())) {
          changes.add(new NamedChange("emphasis or layout" + page, "as before", "changed"));
        }
      }
    }
    for (String language : after.languages()) {
      order(language, pairs, changes);
    }
    return changes;
  }

  /** A dataset that came in or is gone is told as such, not setting by setting. */
  private static void datasets(SiteReading before, SiteReading after, List<NamedChange> changes) {
    Set<String> ids = new TreeSet<>(before.datasets().keySet());
    ids.addAll(after.datasets().keySet());
    for (String id : ids) {
      String then = before.datasets().get(id);
      String now = after.datasets().get(id);
      if (then == null || now == null) {
        changes.removeIf(change -> change.name().endsWith(" of dataset " + id));
        one("dataset " + id, then, now, changes);
      }
    }
  }

  /** The order of the pages that are in both states. */
  private static void order(String language, List<PagePair> pairs, List<NamedChange> changes) {
    List<PagePair> kept =
        pairs.stream()
            .filter(PagePair::isKept)
            .filter(pair -> pair.state().language().equals(language))
            .toList();
    List<PagePair> then = new ArrayList<>(kept);
    then.sort(Comparator.comparing(p -> Objects.requireNonNull(p.before()).rank()));
    if (!then.equals(kept)) {
      changes.add(new NamedChange("order of the pages in " + language, names(then), names(kept)));
    }
  }

  private static String names(List<PagePair> pairs) {
    return String.join(", ", pairs.stream().map(pair -> pair.state().name()).toList());
  }

  static List<NamedChange> files(SiteReading before, SiteReading after) {
    List<NamedChange> changes = new ArrayList<>();
    compare("", before.looks(), after.looks(), changes);
    return changes.stream()
        .map(c -> new NamedChange(c.name(), brief(c.before()), brief(c.after())))
        .toList();
  }

  private static @Nullable String brief(@Nullable String digest) {
    return digest == null ? null : digest.substring(0, Math.min(DIGITS, digest.length()));
  }

  /**
   * Links that came in or are gone, page by page. To a page that moved they are the same, also
   * where they still have its old name: that is told as an error.
   */
  static List<NamedChange> links(List<PagePair> pairs) {
    Map<String, String> moved = new HashMap<>();
    for (PagePair pair : pairs) {
      PageReading before = pair.before();
      if (before != null && pair.after() != null) {
        moved.put(before.path(), pair.after().path());
      }
      if (before != null) {
        moved.put(before.file(), pair.state().path());
      }
    }
    List<NamedChange> changes = new ArrayList<>();
    for (PagePair pair : pairs) {
      PageReading before = pair.before();
      PageReading after = pair.after();
      if (before != null && after != null) {
        List<String> gone =
            new ArrayList<>(before.links().stream().map(a -> follow(a, moved)).toList());
        List<String> came = new ArrayList<>(after.links());
        for (String path : after.missing().values()) {
          // From another folder the same words lead elsewhere.
          String words = RelativePath.of(after.file(), path);
          gone.remove(follow(RelativePath.resolved(before.file(), words), moved));
          gone.remove(follow(path, moved));
        }
        after.links().forEach(gone::remove);
        before.links().stream().map(a -> follow(a, moved)).forEach(came::remove);
        for (int i = 0; i < Math.max(gone.size(), came.size()); i++) {
          one(
              after.file(),
              i < gone.size() ? gone.get(i) : null,
              i < came.size() ? came.get(i) : null,
              changes);
        }
      }
    }
    return changes;
  }

  private static String follow(String address, Map<String, String> moved) {
    int hash = address.indexOf('#');
    String path = hash < 0 ? address : address.substring(0, hash);
    return moved.getOrDefault(path, path) + (hash < 0 ? "" : address.substring(hash));
  }

  private static void compare(
      String prefix,
      Map<String, String> before,
      Map<String, String> after,
      List<NamedChange> changes) {
    Set<String> names = new LinkedHashSet<>(after.keySet());
    names.addAll(before.keySet());
    for (String name : names) {
      one(prefix + name, before.get(name), after.get(name), changes);
    }
  }

  private static void one(
      String name, @Nullable String before, @Nullable String after, List<NamedChange> changes) {
    if (!Objects.equals(before, after)) {
      changes.add(new NamedChange(name, before, after));
    }
  }
}
