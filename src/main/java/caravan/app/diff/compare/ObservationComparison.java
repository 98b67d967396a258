package caravan.app.diff.compare;

import caravan.app.diff.read.BlockReading;
import caravan.app.diff.read.ObservationReading;
import caravan.app.diff.read.PageReading;
import caravan.app.diff.read.SiteReading;
import caravan.model.edition.StatedObservation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What changed in the datasets. */
final class ObservationComparison {
  private ObservationComparison() {}

  static List<ObservationChange> of(SiteReading before, SiteReading after) {
    Map<String, Integer> usedBefore = uses(before);
    Map<String, Integer> usedAfter = uses(after);
    List<ObservationChange> changes = new ArrayList<>();
    Set<String> refs = new LinkedHashSet<>(after.observations().keySet());
    refs.addAll(before.observations().keySet());
    for (String ref : refs) {
      ObservationReading then = before.observations().get(ref);
      ObservationReading now = after.observations().get(ref);
      ObservationChange.Kind kind = kind(then, now);
      if (kind != null) {
        int figures = Math.max(usedBefore.getOrDefault(ref, 0), usedAfter.getOrDefault(ref, 0));
        changes.add(new ObservationChange(kind, then, now, figures));
      }
    }
    changes.sort(Comparator.comparing(change -> change.state().dataset()));
    return changes;
  }

  /** The references of those that have another value, or are gone. */
  static Set<String> revised(List<ObservationChange> changes) {
    Set<String> refs = new TreeSet<>();
    for (ObservationChange change : changes) {
      if (change.kind() == ObservationChange.Kind.REVISED
          || change.kind() == ObservationChange.Kind.REMOVED) {
        refs.add(change.state().ref());
      }
    }
    return refs;
  }

  private static ObservationChange.@Nullable Kind kind(
      @Nullable ObservationReading then, @Nullable ObservationReading now) {
    if (then == null) {
      return ObservationChange.Kind.ADDED;
    } else if (now == null) {
      return ObservationChange.Kind.REMOVED;
    } else if (!then.value().equals(now.value()) || !then.unit().equals(now.unit())) {
      return ObservationChange.Kind.REVISED;
    } else if (!then.status().equals(now.status())) {
      return ObservationChange.Kind.REFLAGGED;
    } else if (!then.source().equals(now.source())) {
      return ObservationChange.Kind.RESOURCED;
    } else if (!then.shown().equals(now.shown())) {
      return ObservationChange.Kind.RESTATED;
    }
    return then.remarks().equals(now.remarks()) ? null : ObservationChange.Kind.REMARKED;
  }

  /** How many figures of the default language rest on each observation. */
  private static Map<String, Integer> uses(SiteReading site) {
    Map<String, Integer> uses = new HashMap<>();
    for (PageReading page : site.pages()) {
      if (!page.language().equals(site.languages().get(0))) {
        continue;
      }
      for (BlockReading block : page.blocks()) {
        for (BlockReading.Spot spot : block.spots()) {
          Set<String> refs = new TreeSet<>();
          for (StatedObservation one : spot.figure().stated().observations()) {
            refs.add(one.ref());
          }
          refs.forEach(ref -> uses.merge(ref, 1, Integer::sum));
        }
      }
    }
    return uses;
  }
}
