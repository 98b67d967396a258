package caravan.chart.drawing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Puts labels one under another, each as near to its mark as the others allow. */
public final class Spread {
  private Spread() {}

  /**
   * Finds the tops of blocks so that none overlaps and all lie between {@code top} and {@code
   * bottom}.
   *
   * @param wanted the tops wished for
   * @param heights of the blocks, in the same order
   * @return the tops in the same order; empty if the blocks do not fit
   */
  public static List<Double> tops(
      List<Double> wanted, List<Double> heights, double top, double bottom) {
    double sum = heights.stream().mapToDouble(Double::doubleValue).sum();
    if (sum > bottom - top) {
      return List.of();
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> wanted.get(i) + heights.get(i) / 2));
    List<Cluster> clusters = new ArrayList<>();
    for (int i : order) {
      clusters.add(new Cluster(i, wanted.get(i), heights.get(i)));
      merge(clusters, top, bottom);
    }
    List<Double> tops = new ArrayList<>(Collections.nCopies(wanted.size(), 0.0));
    for (Cluster cluster : clusters) {
      double y = cluster.top(top, bottom);
      for (int i : cluster.members) {
        tops.set(i, y);
        y += heights.get(i);
      }
    }
    return tops;
  }

  private static void merge(List<Cluster> clusters, double top, double bottom) {
    while (clusters.size() > 1) {
      Cluster lower = clusters.get(clusters.size() - 1);
      Cluster upper = clusters.get(clusters.size() - 2);
      if (upper.top(top, bottom) + upper.height <= lower.top(top, bottom)) {
        return;
      }
      upper.add(lower);
      clusters.remove(clusters.size() - 1);
    }
  }

  /** Blocks that touch: they move as one, to where the sum of squared shifts is least. */
  private static final class Cluster {
    private final List<Integer> members = new ArrayList<>();
    private double wishes;
    private double height;

    Cluster(int member, double wanted, double height) {
      members.add(member);
      this.wishes = wanted;
      this.height = height;
    }

    void add(Cluster lower) {
      wishes += lower.wishes - height * lower.members.size();
      members.addAll(lower.members);
      height += lower.height;
    }

    double top(double least, double bottom) {
      return Math.max(least, Math.min(wishes / members.size(), bottom - height));
    }
  }
}
