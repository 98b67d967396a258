/** Datasets, observations, periods, units and sources; quantities as decimal intervals. */
package caravan.model.data;
