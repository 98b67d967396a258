package caravan.app.rebuild;

import caravan.app.pipeline.Inputs;
import caravan.app.pipeline.ProgramDigest;
import caravan.app.pipeline.Project;
import caravan.app.pipeline.SiteListing;
import caravan.files.cache.CacheDirectory;

/**
 * What is to be done.
 *
 * @param disk keeps drawings and references from run to run
 * @param program that builds
 * @param kept what is known of the site
 * @param inputs what the report is made from now
 * @param before the site as it is
 * @param listing of its files
 * @param change what of it has changed
 * @param reasons hears why files are made again
 */
record RebuildJob(
    Project project,
    CacheDirectory disk,
    ProgramDigest program,
    KeptSite kept,
    Inputs inputs,
    SiteBefore before,
    SiteListing listing,
    Change change,
    RebuildReasons reasons) {}
