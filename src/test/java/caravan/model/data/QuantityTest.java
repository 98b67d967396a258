package caravan.model.data;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
  private static final Unit USD = Unit.of("USD");

  private static Quantity stated(String digits) {
    return Quantity.stated(new BigDecimal(digits), BigDecimal.ONE, USD);
  }

  private static Quantity exact(String digits) {
    return Quantity.exact(new BigDecimal(digits), USD);
  }

  @ParameterizedTest
  @CsvSource({
    "46.4, 46.35, 46.45",
    "46.40, 46.395, 46.405",
    "46, 45.5, 46.5",
    "45e4, 445000, 455000",
    "0, -0.5, 0.5",
    "-3.0, -3.05, -2.95"
  })
  void theDigitsAsStatedCarryThePrecision(String digits, String low, String high) {
    Quantity quantity = stated(digits);

    assertThat(quantity.low()).isEqualByComparingTo(low);
    assertThat(quantity.high()).isEqualByComparingTo(high);
    assertThat(quantity.value()).isEqualByComparingTo(digits);
  }

  @Test
  void aMultipleWidensTheIntervalLikeTheValue() {
    Quantity quantity = Quantity.stated(new BigDecimal("46.4"), new BigDecimal("1e9"), USD);

    assertThat(quantity.low()).isEqualByComparingTo("46350000000");
    assertThat(quantity.high()).isEqualByComparingTo("46450000000");
    assertThat(quantity.plain()).isEqualTo("46400000000");
  }

  @ParameterizedTest
  @CsvSource({
    "46.4, 46.5, false", // they only touch
    "46.4, 46.4, true",
    "46.4, 46.40, true",
    "46.4, 46.44, true",
    "46.4, 46.46, false",
    "69.8, 70, true",
    "70.2, 70, true",
    "69.4, 70, false",
    "46, 46.4, true",
    "-3, 3, false",
    "0, 0.4, true"
  })
  void twoStatedValuesMeetWhereOneValueCouldRoundToBoth(String a, String b, boolean meet) {
    assertThat(stated(a).meets(stated(b))).isEqualTo(meet);
    assertThat(stated(b).meets(stated(a))).isEqualTo(meet);
  }

  @ParameterizedTest
  @CsvSource({
    "46.4, 46.45, true", // rounds to it, half up or half to even
    "46.4, 46.35, true",
    "46.4, 46.4501, false",
    "46.4, 46.3499, false"
  })
  void anExactValueMeetsAtTheEdge(String stated, String exact, boolean meet) {
    assertThat(stated(stated).meets(exact(exact))).isEqualTo(meet);
    assertThat(exact(exact).meets(stated(stated))).isEqualTo(meet);
  }

  @Test
  void exactValuesMeetOnlyThemselves() {
    assertThat(exact("1.0").meets(exact("1"))).isTrue();
    assertThat(exact("1.0").meets(exact("1.0000000001"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void ofTwoValuesExactlyOneIsLessUnlessTheyMeet(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      Quantity a = narrow(random);
      Quantity b = narrow(random);
      int holds =
          (a.meets(b) ? 1 : 0) + (a.certainlyLess(b) ? 1 : 0) + (b.certainlyLess(a) ? 1 : 0);
      assertThat(holds).as("%s and %s", a, b).isEqualTo(1);
    }
  }

  private static Quantity narrow(Random random) {
    BigDecimal value = BigDecimal.valueOf(random.nextInt(60), random.nextInt(2));
    return random.nextInt(4) == 0 ? exact(value.toString()) : stated(value.toString());
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void theIntervalOfAResultHoldsWhateverTheTrueValuesWere(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 3000; i++) {
      Quantity a = any(random);
      Quantity b = any(random);
      Fraction x = within(a, random);
      Fraction y = within(b, random);
      assertHolds(a.plus(b), x.plus(y));
      assertHolds(a.minus(b), x.minus(y));
      assertHolds(a.times(b), x.times(y));
      if (!b.mayBeZero()) {
        assertHolds(a.dividedBy(b), x.dividedBy(y));
      }
    }
  }

  private static void assertHolds(Quantity quantity, Fraction truth) {
    assertThat(truth.compareTo(Fraction.of(quantity.low()))).isNotNegative();
    assertThat(truth.compareTo(Fraction.of(quantity.high()))).isNotPositive();
    assertThat(quantity.value()).isBetween(quantity.low(), quantity.high());
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22})
  void theValueOfAResultIsTheResultOfTheValues(long seed) {
    Random random = new Random(seed);
    BigDecimal tolerance = new BigDecimal("1e-38");
    for (int i = 0; i < 2000; i++) {
      Quantity a = any(random);
      Quantity b = any(random);
      BigDecimal product = a.value().multiply(b.value());
      assertThat(a.plus(b).value()).isEqualByComparingTo(a.value().add(b.value()));
      assertThat(a.times(b).value().subtract(product).abs())
          .isLessThanOrEqualTo(product.abs().multiply(tolerance));
    }
  }

  @Test
  void whatMayBeZeroDividesNothing() {
    for (String divisor : new String[] {"0", "0.0", "0.00"}) {
      assertThatThrownBy(() -> stated("1").dividedBy(stated(divisor)))
          .isInstanceOf(ArithmeticException.class);
    }
    assertThat(stated("0.4").mayBeZero()).isFalse();
    assertThat(stated("0.05").minus(stated("0.04")).mayBeZero()).isTrue();
  }

  @Test
  void aValueOutsideOfItsIntervalIsRefused() {
    assertThatThrownBy(
            () -> new Quantity(BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ONE, Unit.NUMBER))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"1.50, 1.5", "100, 100", "1E+3, 1000", "0.00, 0", "-0.10, -0.1", "1e-7, 0.0000001"})
  void plainDigits(String value, String plain) {
    assertThat(exact(value).plain()).isEqualTo(plain);
  }

  private static Quantity any(Random random) {
    BigDecimal value =
        new BigDecimal(
            BigInteger.valueOf(random.nextInt(200_001) - 100_000), random.nextInt(12) - 5);
    return random.nextInt(5) == 0
        ? Quantity.exact(value, USD)
        : Quantity.stated(value, BigDecimal.ONE.scaleByPowerOfTen(random.nextInt(10)), USD);
  }

  /** Some value in the interval, its ends included. */
  private static Fraction within(Quantity quantity, Random random) {
    int part = random.nextInt(8);
    Fraction width = Fraction.of(quantity.high()).minus(Fraction.of(quantity.low()));
    return Fraction.of(quantity.low())
        .plus(width.times(new Fraction(BigInteger.valueOf(part), BigInteger.valueOf(7))));
  }

  @Test
  void anIntervalThatTouchesZeroMayBeZero() {
    assertThat(new Quantity(ONE, ZERO, ONE, Unit.NUMBER).mayBeZero()).isTrue();
    assertThat(new Quantity(ONE.negate(), ONE.negate(), ZERO, Unit.NUMBER).mayBeZero()).isTrue();
    assertThat(Quantity.count(1).mayBeZero()).isFalse();
    assertThat(Quantity.count(-1).mayBeZero()).isFalse();
  }

  @Test
  void equalNumbersAreNotLess() {
    assertThat(Quantity.count(5).certainlyLess(Quantity.count(5))).isFalse();
    assertThat(Quantity.count(5).certainlyLess(Quantity.count(6))).isTrue();
    assertThat(stated("46.4").certainlyLess(stated("46.5"))).isTrue();
  }

  /** 46.35 to 46.45 of what with 46.4 and 53.55 to 53.65 adds up to a hundred. */
  @Test
  void aPartOfASumIsAsNarrowAsCanBe() {
    Quantity share = stated("46.4").partOf(stated("53.6"));

    assertThat(share.value()).isEqualByComparingTo("0.464");
    assertThat(share.low()).isEqualByComparingTo("0.4635");
    assertThat(share.high()).isEqualByComparingTo("0.4645");
    assertThat(share.unit()).isEqualTo(Unit.NUMBER);
  }

  @Test
  void whatMayBeNegativeCountsAsZeroInASum() {
    assertThat(Quantity.count(-1).partOf(Quantity.count(4)).value()).isZero();
    assertThat(Quantity.count(4).partOf(Quantity.count(-1)).value()).isEqualByComparingTo("1");
    assertThat(Quantity.count(0).partOf(Quantity.count(0)).value()).isZero();
  }

  /** An exact rational number: what the interval arithmetic is held against. */
  private record Fraction(BigInteger above, BigInteger below) implements Comparable<Fraction> {
    static Fraction of(BigDecimal value) {
      return value.scale() <= 0
          ? new Fraction(value.toBigIntegerExact(), BigInteger.ONE)
          : new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    Fraction plus(Fraction o) {
      return new Fraction(
          above.multiply(o.below).add(o.above.multiply(below)), below.multiply(o.below));
    }

    Fraction minus(Fraction o) {
      return plus(new Fraction(o.above.negate(), o.below));
    }

    Fraction times(Fraction o) {
      return new Fraction(above.multiply(o.above), below.multiply(o.below));
    }

    Fraction dividedBy(Fraction o) {
      return o.above.signum() > 0
          ? new Fraction(above.multiply(o.below), below.multiply(o.above))
          : new Fraction(above.multiply(o.below).negate(), below.multiply(o.above).negate());
    }

    @Override
    public int compareTo(Fraction o) {
      return above.multiply(o.below).compareTo(o.above.multiply(below));
    }
  }
}
