package esma.results.export;

import esma.cf.proof.Proof;
import java.util.List;

/** What is cited: the method's paper, and where base theorems are proved. */
enum Reference {
    ESMA(
            "esma2023",
            "O. Razon, Y. Harris, S. Gottlieb, D. Carmon, O. David, I. Kaminer, \\emph{Automated"
                    + " search for conjectures on mathematical constants using analysis of integer"
                    + " sequences}, ICML 2023, arXiv:2212.09470.",
            """
            @inproceedings{esma2023,
              author    = {Razon, Ofir and Harris, Yoav and Gottlieb, Shahar and Carmon, Dan and
                           David, Ofir and Kaminer, Ido},
              title     = {Automated Search for Conjectures on Mathematical Constants using
                           Analysis of Integer Sequences},
              booktitle = {40th International Conference on Machine Learning},
              series    = {Proceedings of Machine Learning Research},
              volume    = {202},
              pages     = {28809--28842},
              year      = {2023},
              note      = {arXiv:2212.09470}
            }
            """),
    PERRON_1(
            "perron1954",
            "O. Perron, \\emph{Die Lehre von den Kettenbr\\\"uchen}, vol.~I, 3rd ed., Teubner,"
                    + " Stuttgart, 1954.",
            """
            @book{perron1954,
              author    = {Perron, Oskar},
              title     = {Die Lehre von den Kettenbr{\\"u}chen},
              volume    = {I},
              edition   = {3rd},
              publisher = {Teubner},
              address   = {Stuttgart},
              year      = {1954}
            }
            """),
    PERRON_2(
            "perron1957",
            "O. Perron, \\emph{Die Lehre von den Kettenbr\\\"uchen}, vol.~II, 3rd ed., Teubner,"
                    + " Stuttgart, 1957.",
            """
            @book{perron1957,
              author    = {Perron, Oskar},
              title     = {Die Lehre von den Kettenbr{\\"u}chen},
              volume    = {II},
              edition   = {3rd},
              publisher = {Teubner},
              address   = {Stuttgart},
              year      = {1957},
              note      = {\\S31}
            }
            """),
    LEHMER(
            "lehmer1973",
            "D. H. Lehmer, Continued fractions containing arithmetic progressions, \\emph{Scripta"
                    + " Math.} 29 (1973), 17--24.",
            """
            @article{lehmer1973,
              author  = {Lehmer, D. H.},
              title   = {Continued fractions containing arithmetic progressions},
              journal = {Scripta Mathematica},
              volume  = {29},
              pages   = {17--24},
              year    = {1973}
            }
            """),
    ANDREWS(
            "andrews1976",
            "G. E. Andrews, \\emph{The Theory of Partitions}, Addison-Wesley, 1976.",
            """
            @book{andrews1976,
              author    = {Andrews, George E.},
              title     = {The Theory of Partitions},
              publisher = {Addison-Wesley},
              year      = {1976},
              note      = {\\S7.1}
            }
            """),
    KOMATSU(
            "komatsu2005",
            "T. Komatsu, \\emph{Manuscripta Math.} 117 (2005), 215--226.",
            """
            @misc{komatsu2005,
              author       = {Komatsu, Takao},
              howpublished = {Manuscripta Math. 117, 215--226},
              year         = {2005}
            }
            """);

    private final String key;
    private final String item;
    private final String bibtex;

    Reference(String key, String item, String bibtex) {
        this.key = key;
        this.item = item;
        this.bibtex = bibtex;
    }

    /** What a text cites it by. */
    String key() {
        return key;
    }

    /** Its line in a list of references, in LaTeX. */
    String item() {
        return item;
    }

    /** Its entry in a BibTeX file. */
    String bibtex() {
        return bibtex;
    }

    /** Where what the proof rests on is proved; nowhere for a proof from another formula. */
    static List<Reference> of(Proof proof) {
        if (proof instanceof Proof.Gauge gauge) {
            return gauge.theorem().name().equals("q-Bessel")
                    ? List.of(ANDREWS, KOMATSU)
                    : List.of(PERRON_2, LEHMER);
        }
        return proof instanceof Proof.Lagrange ? List.of(PERRON_1) : List.of();
    }
}
