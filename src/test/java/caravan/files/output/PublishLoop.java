package caravan.files.output;

import java.nio.file.Path;

/**
 * A process for {@link KilledPublisherTest}: publishes edition after edition, at most as many as
 * the second argument says, and prints a line after the first; with a fourth argument, all but the
 * first by exchanging files.
 */
final class PublishLoop {
  private PublishLoop() {}

  public static void main(String[] args) throws Exception {
    int editions = Integer.parseInt(args[1]);
    for (int edition = 1; edition <= editions; edition++) {
      if (edition > 1 && args.length > 3) {
        Sites.exchange(Path.of(args[0]), args[2] + edition);
      } else {
        Sites.publish(Path.of(args[0]), args[2] + edition);
      }
      if (edition == 1) {
        System.out.println("published");
      }
    }
  }
}
