// SPDX-License-Identifier: Apache-2.0

extension ErrorPage {
  /// Errors about the folder of a published site.
  static let site: [ErrorPage] = [
    ErrorPage(
      "E-SITE-FOLDER",
      zh: Text(
        "文件夹里有别的东西",
        """
        网站只写进新的、空的,或者上次发布的文件夹(里面有 site.json)。别的文件夹不动,别的文件不覆盖、\
        不删除。
        """,
        hint: "换一个新的文件夹,或者先把别的文件挪走"),
      en: Text(
        "The folder holds something else",
        """
        A site goes into a folder that is new, empty, or holds an earlier site (and its site.json). \
        Other folders are left alone; files of others are neither overwritten nor removed.
        """,
        hint: "name a new folder, or move the other files away"),
      examples: ["publish site /srv/www/annals"]),
    ErrorPage(
      "E-SITE-MANIFEST",
      zh: Text(
        "看不出网站写过哪些文件",
        """
        site.json 记着网站写过的文件,只有这些可以改写和删除。它被改过、截断了,或者是更新的版本写的,\
        现在读不懂,所以什么也不动。
        """,
        hint: "发布到一个新文件夹"),
      en: Text(
        "It cannot be told what the site wrote",
        """
        site.json lists the files that the site wrote; these alone may be replaced and removed. It was \
        edited, cut short, or written by a newer version, and cannot be read, so nothing is touched.
        """,
        hint: "publish into a new folder"),
      examples: ["publish site /srv/www/annals-2"]),
  ]
}
