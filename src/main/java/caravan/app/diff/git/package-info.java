/** Revisions of a report from Git. The only room beside {@code fix} that uses JGit. */
package caravan.app.diff.git;
