SELECT mode, product, year AS period, sum(weight) AS value
FROM '~/raw/declarations.parquet'
GROUP BY mode, product, year
