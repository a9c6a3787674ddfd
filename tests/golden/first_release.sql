-- A database as the first release left it: four returns, one superseded, one that came late.
BEGIN TRANSACTION;
CREATE TABLE findings (
	id INTEGER NOT NULL, 
	submission INTEGER NOT NULL, 
	severity VARCHAR NOT NULL, 
	code VARCHAR NOT NULL, 
	sheet VARCHAR NOT NULL, 
	cells VARCHAR NOT NULL, 
	what VARCHAR NOT NULL, 
	to_do VARCHAR NOT NULL, 
	measure VARCHAR NOT NULL, 
	period VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(submission) REFERENCES submissions (id)
);
INSERT INTO "findings" VALUES(1,2,'query','total-disagrees','Sheet','B2 B3','The total is not its sum.','Check it.','contacts','');
CREATE TABLE observations (
	id INTEGER NOT NULL, 
	submission INTEGER NOT NULL, 
	board VARCHAR NOT NULL, 
	measure VARCHAR NOT NULL, 
	period VARCHAR NOT NULL, 
	agency VARCHAR NOT NULL, 
	breakdown VARCHAR NOT NULL, 
	value FLOAT, 
	status VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	sheet VARCHAR NOT NULL, 
	cell VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(submission) REFERENCES submissions (id)
);
INSERT INTO "observations" VALUES(1,1,'derby','contacts','2012-13 Q1','','',10.0,'revised','10','Sheet','B2');
INSERT INTO "observations" VALUES(2,1,'derby','contacts','2012-13 Q2','','',20.0,'reported','20','Sheet','B2');
INSERT INTO "observations" VALUES(3,2,'derby','contacts','2012-13 Q1','','',10.0,'revised','10','Sheet','B2');
INSERT INTO "observations" VALUES(4,2,'derby','contacts','2012-13 Q2','','',25.0,'revised','25','Sheet','B2');
INSERT INTO "observations" VALUES(5,3,'derby','referrals','2012-13 Q1','education','',NULL,'not available','','Sheet','B2');
INSERT INTO "observations" VALUES(6,3,'derby','referrals','2012-13 Q1','','sex=Female',7.5,'reported','7.5','Sheet','B2');
INSERT INTO "observations" VALUES(7,4,'derby','contacts','2012-13 Q1','','',9.0,'reported','9','Sheet','B2');
INSERT INTO "observations" VALUES(8,4,'derby','contacts','2012-13 Q2','','',20.0,'reported','20','Sheet','B2');
CREATE TABLE submissions (
	id INTEGER NOT NULL, 
	board VARCHAR NOT NULL, 
	agency VARCHAR NOT NULL, 
	period VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	file VARCHAR NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	sent VARCHAR NOT NULL, 
	received VARCHAR NOT NULL, 
	superseded_by INTEGER, 
	PRIMARY KEY (id), 
	UNIQUE (sha256), 
	FOREIGN KEY(superseded_by) REFERENCES submissions (id)
);
INSERT INTO "submissions" VALUES(1,'derby','police','2012-13 Q1','Return','first.xlsx','dea212a1ad879f5f9a2f303cf0b1e62c34ce0c2a982b10c0ba24254ddfb5bf56','2012-07-10','2012-07-12',2);
INSERT INTO "submissions" VALUES(2,'derby','police','2012-13 Q1','Return','second.xlsx','c0243c4cc2e8114fffe0089f5c1225befdb130cffaa99ca54a87f5d4669db13b','2012-08-10','2012-08-12',NULL);
INSERT INTO "submissions" VALUES(3,'derby','education','2012-13 Q1','Return','it''s other.xlsx','3954f113e8c2cac4f0602a94492dfbe8ec8040736499ee8ab983a71842196464','','2012-08-13',NULL);
INSERT INTO "submissions" VALUES(4,'derby','police','2012-13 Q1','Return','late.xlsx','c0c11e183bfa2092b7cb748ba98a569832aaba920a75a966e746997710b8f4a6','2012-06-10','2012-09-01',1);
CREATE TABLE targets (
	id INTEGER NOT NULL, 
	submission INTEGER NOT NULL, 
	measure VARCHAR NOT NULL, 
	period VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	value FLOAT, 
	sheet VARCHAR NOT NULL, 
	cell VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(submission) REFERENCES submissions (id)
);
INSERT INTO "targets" VALUES(1,2,'training-satisfaction','2012-13','75%',75.0,'Sheet','C2');
CREATE INDEX observations_of_a_submission ON observations (submission);
CREATE INDEX observations_of_a_measure ON observations (board, measure, period, agency, breakdown);
COMMIT;
