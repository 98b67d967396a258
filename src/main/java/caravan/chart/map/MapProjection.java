package caravan.chart.map;

/** Where a place of the globe lies on the plane; areas keep their proportions. Immutable. */
public sealed interface MapProjection {
  /** X, to the right, and y, upwards; the globe has the radius 1. */
  double[] project(double east, double north);

  /** Whether the map is cut at 180 degrees. */
  boolean isCut();

  /** Whether a place is on the side of the globe that the map shows. */
  boolean isNear(double east, double north);

  /** Lambert's azimuthal projection around a place, for anything up to half of the globe. */
  record Around(double east, double north) implements MapProjection {
    // The cosine of 125 degrees: what lies farther away is not in any picture.
    private static final double FAR = -0.57;
    private static final double LEAST = 1e-9;

    private double cosine(double lon, double lat) {
      double phi = Math.toRadians(lat);
      double phi0 = Math.toRadians(north);
      double turn = Math.toRadians(lon - east);
      return Math.sin(phi0) * Math.sin(phi) + Math.cos(phi0) * Math.cos(phi) * Math.cos(turn);
    }

    @Override
    public double[] project(double lon, double lat) {
      double phi = Math.toRadians(lat);
      double phi0 = Math.toRadians(north);
      double turn = Math.toRadians(lon - east);
      double k = Math.sqrt(2 / Math.max(LEAST, 1 + cosine(lon, lat)));
      double x = k * Math.cos(phi) * Math.sin(turn);
      double y =
          k * (Math.cos(phi0) * Math.sin(phi) - Math.sin(phi0) * Math.cos(phi) * Math.cos(turn));
      return new double[] {x, y};
    }

    @Override
    public boolean isCut() {
      return false;
    }

    @Override
    public boolean isNear(double lon, double lat) {
      return cosine(lon, lat) > FAR;
    }
  }

  /**
   * The whole globe: Šavrič, Patterson and Jenny, "The Equal Earth map projection" (2018), cut at
   * 180 degrees.
   */
  record World() implements MapProjection {
    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    private static final double M = Math.sqrt(3) / 2;

    @Override
    public double[] project(double lon, double lat) {
      double t = Math.asin(M * Math.sin(Math.toRadians(lat)));
      double t2 = t * t;
      double t6 = t2 * t2 * t2;
      double slope = A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2);
      double x = Math.toRadians(lon) * Math.cos(t) / (M * slope);
      return new double[] {x, t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2))};
    }

    @Override
    public boolean isCut() {
      return true;
    }

    @Override
    public boolean isNear(double lon, double lat) {
      return true;
    }
  }
}
