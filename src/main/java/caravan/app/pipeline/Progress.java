package caravan.app.pipeline;

/** Hears how far a run has come. Called by several threads at once. */
public interface Progress {
  /** Hears nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void step(Step step) {}

        @Override
        public void items(int count) {}

        @Override
        public void done() {}
      };

  /** What a run does, one after the other. */
  enum Step {
    READ,
    CHECK,
    WRITE
  }

  /** The next step begins. */
  void step(Step step);

  /** So many items are worked on from now on, none of them done. */
  void items(int count);

  /** One more item is done. */
  void done();
}
