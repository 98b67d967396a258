package caravan.fuzz;

import caravan.expression.evaluate.DataContext;
import caravan.testing.TestData;
import java.util.Map;

/** A few values of each kind: above, at and below zero, with gaps, with other sources. */
final class SmallData {
  static final DataContext CONTEXT =
      TestData.context(
          Map.of(
              "trade",
              """
              title: Trade
              unit: USD
              multiplier: 1e9
              dimensions: [partner]
              source: a
              observations:
                CA5: {2023: 89.4, 2024: {value: 94.7, also: [{value: 94.82, source: b}]}, 2025: 106.3}
                KAZ: {2023: 41.0, 2024: 43.8, 2025: {value: 48.7, status: P}}
                KGZ: {2023: 19.8, 2024: 22.7, 2025: 27.2}
                UZB: {2024: 14.2}
              """,
              "balance",
              """
              title: Balance
              unit: USD
              multiplier: 1e9
              dimensions: [partner]
              source: a
              observations:
                KAZ: {2023: 8.1, 2024: 0, 2025: -4.5}
                KGZ: {2023: -1.3, 2024: -1.2, 2025: -1}
              """,
              "rate",
              """
              title: Rates
              unit: percent
              dimensions: [partner]
              source: a
              observations:
                KAZ: {2023: 17.7, 2024: 24.1, 2025: 12}
                KGZ: {2023: 30, 2024: 35, 2025: -6.1}
              """,
              "gas",
              """
              title: Gas
              unit: bcm
              dimensions: [partner]
              source: a
              observations:
                KAZ: {2024-Q1: 1, 2024-Q4: 1.5, 2025-Q1: 2, 2025-Q2: 0}
                KGZ: {2024-01/2024-05: 2, 2025-01/2025-05: 3}
              """,
              "freight",
              """
              title: Freight
              unit: t
              multiplier: 1e6
              dimensions: [partner]
              source: a
              observations:
                KAZ: {2024: 11.92, 2025: 12.4}
              """,
              "runs",
              """
              title: Trains
              unit: trains
              dimensions: [partner]
              source: a
              observations:
                KAZ: {2024: 11920, 2025: 14627}
              """));

  private SmallData() {}
}
